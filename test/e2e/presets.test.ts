import { expect, it } from 'vitest';
import { reactJson } from './harness/expected';
import { describeInBrowsers, expectClipboard, expectFace, store } from './harness/session';
import { until } from './harness/until';

describeInBrowsers('presets', (session) => {
  const open = () => session.browser.open(session.site.address('/demo.html', 'plain.example'));

  it('are saved under a name, applied by keyboard, used by the shortcut on their site, and stopped', async () => {
    const { browser } = session;
    await open();
    const first = await browser.openPopup();
    await first.fill('Filter', 'react');
    await first.see('eight rows', ({ rowCount }) => rowCount === 8);
    await first.click('Preset');
    await first.click('Save as preset');
    await first.see(
      'the name',
      ({ focused, controls }) => focused === 'Preset name' && controls[focused]?.value === 'react',
    );
    await first.press('Return');
    await first.see('what was done', ({ status }) => status === 'Saved as preset “react”');
    await first.fill('Filter', 'nothing like it');
    await first.see('no row', ({ rowCount }) => rowCount === 0);
    await first.close();

    // By keyboard only: to the button, into the menu, and to the preset by its first letters.
    const second = await browser.openPopup();
    await second.see('the query last used', ({ controls }) => controls['Filter']?.value === 'nothing like it');
    await second.tabTo('Preset');
    await second.press('Return');
    await second.see('the menu', ({ focused }) => focused !== 'Preset');
    await second.press('r', 'e', 'a');
    await second.see('the preset', ({ focused }) => focused === 'react');
    await second.press('Return');
    await second.see(
      'what the preset asks',
      ({ rowCount, controls }) => rowCount === 8 && controls['react 8']?.isOn === true,
    );
    await second.click('Preset');
    await second.click(`Use on ${new URL(session.site.address('/', 'plain.example')).host}`);
    await until('that it is used here', () =>
      second.run(({ document }) => document.querySelector('[title^="Used on this site"]') !== null),
    );
    await second.fill('Filter', 'bread');
    await second.close();

    await browser.stopBackground();
    await browser.pressCopyShortcut();
    await expectClipboard(browser, reactJson);
    await expectFace(browser, '8', /^Copied 8 links/u);

    const third = await browser.openPopup();
    await third.see(
      'the preset of the site',
      ({ rowCount, controls }) => rowCount === 8 && controls['Filter']?.value === 'react',
    );
    await third.see('the preset in use', ({ controls }) => controls['react 8']?.isOn === true);
    await third.click('react 8');
    await third.see(
      'the query last used, and the way back',
      ({ controls, status }) => controls['Filter']?.value === 'bread' && status === 'Stopped using “react”',
    );
    await third.click('Undo');
    await third.see(
      'the preset again',
      ({ rowCount, controls }) => rowCount === 8 && controls['react 8']?.isOn === true,
    );
    await third.fill('Filter', 'nginx');
    await third.click('react edited');
    await third.see(
      'what was typed since',
      ({ controls }) => controls['Filter']?.value === 'nginx' && controls['react 8']?.isOn === false,
    );
    await third.close();
    await browser.clipboard.write('something else');
    const fourth = await browser.openPopup();
    await fourth.see(
      'no preset',
      ({ controls }) => controls['Filter']?.value === 'nginx' && controls['react 8']?.isOn === false,
    );
  });

  it('are repeated by the shortcut once they have been used', async () => {
    const { browser } = session;
    const presets = [{ id: 'react', name: 'React', query: { include: 'react' }, place: 1 }];
    await store(browser, { settings: { version: 2, query: { include: 'bread' }, presets } });
    await open();
    const popup = await browser.openPopup();
    await popup.click('Preset');
    await popup.click('React');
    await popup.see('what it asks', ({ rowCount }) => rowCount === 8);
    await popup.close();
    await browser.pressCopyShortcut();
    await expectClipboard(browser, reactJson);
  });

  it('are reported as saved only if they are: Chrome has room for 10 MB, Firefox for more', async () => {
    const { browser } = session;
    await open();
    const popup = await browser.openPopup();
    await popup.fill('Filter', 'react');
    await popup.see('eight rows', ({ rowCount }) => rowCount === 8);
    await popup.inject(`chrome.storage.local.getBytesInUse(null)
      .then((used) => chrome.storage.local.set({ junk: 'x'.repeat(10 * 1024 * 1024 - used - 20) }))
      .then(() => (document.body.dataset.isFull = 'yes'))`);
    await until('the full storage', () => popup.run((window) => window.document.body.dataset['isFull'] === 'yes'));
    await popup.click('Preset');
    await popup.click('Save as preset');
    await popup.click('Save');
    if (browser.name === 'firefox') {
      await popup.see('that it is saved', ({ status }) => status === 'Saved as preset “react”');
      return;
    }
    await popup.see(
      'that it is not',
      ({ alert, status }) => alert.includes('could not store') && !status.includes('Saved'),
    );
    await popup.click('Copy settings');
    await expect.poll(() => browser.clipboard.read()).toContain('"name": "react"');
    await popup.inject(`chrome.storage.local.remove('junk')`);
    await popup.click('Try again');
    await popup.see('that all is well', ({ alert }) => alert === '');
    await popup.close();
    const again = await browser.openPopup();
    await again.click('Preset');
    await again.see('the preset', ({ controls }) => controls['react'] !== undefined);
  });

  it('fit into the menu, however many there are and however long their names', async () => {
    const { browser } = session;
    const presets = Array.from({ length: 9 }, (_, at) => ({
      id: `p${at}`,
      name:
        at === 4 ? 'A preset with a name that is as long as names can be, which is eighty letters ok' : `Preset ${at}`,
      query: {},
      place: at,
    }));
    await store(browser, { settings: { version: 2, presets } });
    await open();
    const popup = await browser.openPopup();
    await popup.click('Preset');
    await popup.see('the menu', ({ controls }) => controls['Preset 8']?.isInSight === true);
  });
});
