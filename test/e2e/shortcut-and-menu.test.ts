import { expect, it } from 'vitest';
import { reactJson } from './harness/expected';
import { describeInBrowsers, expectClipboard, expectFace, store } from './harness/session';
import type { Host } from './harness/site';

describeInBrowsers('copying without the popup', (session) => {
  const open = (path: string, host: Host = 'plain.example') => session.browser.open(session.site.address(path, host));

  /** Sets the query as a person does: by opening the popup and typing. */
  const useQuery = async (filter: string) => {
    const popup = await session.browser.openPopup();
    await popup.type(filter);
    await popup.close();
  };

  it('is tested on a page of plain http, where pages have no clipboard', async () => {
    await open('/demo.html');
    expect(await session.browser.page.evaluate(() => [isSecureContext, typeof navigator.clipboard])).toEqual([
      false,
      'undefined',
    ]);
  });

  it.each(['plain.example', 'localhost'] as const)(
    'copies by the shortcut what the last query matches, on %s',
    async (host) => {
      const { browser } = session;
      await open('/demo.html', host);
      await useQuery('react');
      await browser.pressCopyShortcut();
      await expectClipboard(browser, reactJson);
      await expectFace(browser, '8', /^Copied 8 links/u);
    },
  );

  it('clears the badge after a few seconds', async () => {
    const { browser } = session;
    await open('/demo.html');
    await browser.pressCopyShortcut();
    await expectFace(browser, '56', /^Copied 56 links/u);
    await expectFace(browser, '', /^Sheaf$/u);
  });

  it('copies from the context menu of the page', async () => {
    const { browser } = session;
    await open('/demo.html');
    await useQuery('react');
    await browser.chooseFromMenu(await browser.placeOf('h1'), 'page');
    await expectClipboard(browser, reactJson);
    await expectFace(browser, '8', /^Copied 8 links/u);
  });

  it('copies from the context menu of a link', async () => {
    const { browser } = session;
    await open('/demo.html');
    await useQuery('react');
    await browser.chooseFromMenu(await browser.placeOf('main h3 > a'), 'link');
    await expectClipboard(browser, reactJson);
  });

  it('copies only links in the selection, from the context menu of a selection', async () => {
    const { browser } = session;
    await open('/selection.html');
    // A frame that Sheaf cannot read and that is not selected.
    await browser.page.evaluate(
      (address) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
      },
      session.site.address('/empty.html', 'other.example'),
    );
    await useQuery('react');
    await selectFrom('#first span', '#second span');
    await browser.chooseFromMenu(await browser.placeOf('#second span'), 'selection');
    const urls = ['https://example.com/react/one', 'https://example.com/react/two'];
    await expectClipboard(browser, JSON.stringify(urls, null, 2));
    await expectFace(browser, '2', /^Copied 2 links as JSON$/u);
  });

  it('works after the browser has stopped the background script', async () => {
    const { browser } = session;
    await open('/demo.html');
    await useQuery('react');
    await browser.stopBackground();
    await browser.pressCopyShortcut();
    await expectClipboard(browser, reactJson);
    await browser.clipboard.write('something else');
    await browser.stopBackground();
    await browser.chooseFromMenu(await browser.placeOf('h1'), 'page');
    await expectClipboard(browser, reactJson);
  });

  it('offers the presets marked for it in the context menu, even after the background script was stopped', async () => {
    const { browser } = session;
    const preset = (id: string, include: string, format: string, isInMenu: boolean, place: number) => ({
      id,
      name: `Links & ${id}`,
      query: { include },
      format,
      isInMenu,
      place,
    });
    await store(browser, {
      settings: {
        version: 2,
        query: { include: 'react' },
        presets: [
          preset('hidden', 'nothing', 'json', false, 1),
          preset('mail', '^mailto:', 'lines', true, 2),
          preset('react', 'react', 'json', true, 3),
        ],
      },
    });
    await open('/demo.html');
    const place = await browser.placeOf('h1');
    await browser.chooseFromMenu(place, 'page', 2);
    await expectClipboard(browser, reactJson);
    await browser.stopBackground();
    await browser.chooseFromMenu(place, 'page', 1);
    await expect.poll(() => browser.clipboard.read()).toMatch(/^mailto:[^\n]*$/u);
    // The preset is now the recipe last used.
    await browser.clipboard.write('something else');
    await browser.chooseFromMenu(place, 'page', 0);
    await expect.poll(() => browser.clipboard.read()).toMatch(/^mailto:[^\n]*$/u);
  });

  it('copies with the query that was typed just before the popup closed', async () => {
    const { browser } = session;
    await open('/demo.html');
    const popup = await browser.openPopup();
    await popup.fill('Filter', 'reac');
    await browser.hands.press('t', 'Escape', 'alt+shift+k');
    await expectClipboard(browser, reactJson);
  });

  it('copies twice in a row', async () => {
    const { browser } = session;
    await open('/demo.html');
    await useQuery('react');
    await browser.pressCopyShortcut();
    await expectClipboard(browser, reactJson);
    await browser.clipboard.write('something else');
    await browser.pressCopyShortcut();
    await expectClipboard(browser, reactJson);
  });

  async function selectFrom(first: string, last: string): Promise<void> {
    const { browser } = session;
    const from = await browser.placeOf(first);
    const to = await browser.placeOf(last);
    await browser.hands.drag({ x: from.x - 20, y: from.y }, { x: to.x + 20, y: to.y });
    await expect.poll(() => browser.page.evaluate(() => String(getSelection()))).toContain('react two');
  }
});
