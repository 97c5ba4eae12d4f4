import { it } from 'vitest';
import { describeInBrowsers, expectClipboard, expectFace, store } from './harness/session';
import { reactJson } from './harness/expected';

describeInBrowsers('presets', (session) => {
  const open = () => session.browser.open(session.site.address('/demo.html', 'plain.example'));

  it('are saved in one click, applied by the keyboard, used on their site by the shortcut too, and let go of', async () => {
    const { browser } = session;
    await open();
    const first = await browser.openPopup();
    await first.fill('Filter', 'react');
    await first.see('eight rows', ({ rowCount }) => rowCount === 8);
    await first.click('Preset');
    await first.click('Save as preset');
    await first.see('what was done', ({ status }) => status === 'Saved as preset “react”');
    await first.fill('Filter', 'nothing like it');
    await first.see('no row', ({ rowCount }) => rowCount === 0);
    await first.close();

    // The popup's own keys alone: to the button, into the menu, to the preset by its first letters.
    const second = await browser.openPopup();
    await second.see('the query last used', ({ controls }) => controls['Filter']?.value === 'nothing like it');
    await second.tabTo('Preset');
    await second.press('Return');
    await second.see('the menu', ({ focused }) => focused !== 'Preset');
    await second.press('r', 'e', 'a');
    await second.see('the preset', ({ focused }) => focused === 'react');
    await second.press('Return');
    await second.see('what the preset asks', ({ rowCount, text }) => rowCount === 8 && text.includes('Preset “react”'));
    await second.click('Preset');
    await second.click(`Use on ${new URL(session.site.address('/', 'plain.example')).host}`);
    await second.see('that it is used here', ({ text }) => text.includes('Preset “react”, used on this site'));
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
    await third.click('Let go of “react”');
    await third.see('the query last used', ({ controls }) => controls['Filter']?.value === 'bread');
    await third.close();
    await browser.clipboard.write('something else');
    const fourth = await browser.openPopup();
    await fourth.see(
      'no preset',
      ({ controls, text }) => controls['Filter']?.value === 'bread' && !text.includes('Preset “'),
    );
  });

  it('fit into the menu, however many and however long their names are', async () => {
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
