import { expect, it } from 'vitest';
import { itemVersion } from '../../src/core/settings/items';
import { watchShifts } from './harness/layout-shifts';
import { isReading } from './harness/popup';
import type { PopupView } from './harness/popup-view';
import { describeInBrowsers, store } from './harness/session';
import { withStarters } from './states';

describeInBrowsers('nothing moves while the popup fills', (session) => {
  it.each([
    { of: 'a small page', path: '/demo.html', stored: {} },
    { of: 'a small page, with presets', path: '/demo.html', stored: withStarters },
    { of: '20,000 links, which come in chunks', path: '/lots.html?links=20000', stored: withStarters },
    { of: '100,000 links, which come in chunks', path: '/lots.html?links=100000', stored: withStarters },
    { of: 'a page that its server has not finished', path: '/slow', stored: {} },
    {
      of: 'Refine open and a format with options',
      path: '/demo.html',
      stored: {
        desk: { version: itemVersion, desk: { isRefineOpen: true, query: { include: 'react' } } },
        options: { version: itemVersion, changedAt: 1, options: { format: 'csv' } },
      },
    },
  ])('with $of', async ({ path, stored }) => {
    const { browser, site } = session;
    await store(browser, stored);
    const address = site.address(path, 'plain.example');
    if (path === '/slow') await browser.goTo(address);
    else await browser.open(address);
    const popup = await browser.openPopup();
    const shifts = await watchShifts(popup, browser.name);
    const isWhole = ({ controls }: PopupView) =>
      Object.keys(controls).some((name) =>
        stored === withStarters ? /^Other sites \d/u.test(name) : name === 'Preset',
      );
    await popup.see('all of it', (view) => (path === '/slow' || !isReading(view)) && isWhole(view), 20_000);
    site.finishSlowPages();
    await popup.see('all links', ({ status }) => !status.includes('loading'));
    expect(await shifts()).toEqual([]);
  });
});
