import { expect, it } from 'vitest';
import { reactJson } from './harness/expected';
import { optionsPath } from './harness/options-path';
import { describeInBrowsers, expectClipboard, expectFace, store } from './harness/session';
import { until } from './harness/until';
import { seeText } from './harness/see-text';

describeInBrowsers('the options page', (session) => {
  const open = () => session.browser.open(session.site.address('/demo.html', 'plain.example'));
  const withQuery = { settings: { version: 2, query: { include: 'react' } } };

  it('opens from the popup', async () => {
    const { browser } = session;
    await open();
    const popup = await browser.openPopup();
    await popup.click('Options');
    await until('the options page', async () => (await browser.addressInFront()).endsWith(optionsPath));
    await browser.closeOtherTabs();
  });

  it('changes the popup that is opened next: its theme, its rows, its format, and what Enter does', async () => {
    const { browser } = session;
    await store(browser, withQuery);
    await open();
    await browser.inExtensionPage(optionsPath, async (page) => {
      await page.locator('::-p-aria(Dark)').click();
      await page.locator('::-p-aria(Compact)').click();
      await page.locator('select[aria-label=Format]').fill('lines');
      await page.locator('select[aria-label=Enter]').fill('download');
      await seeText(page, 'Saved: Enter');
    });
    const popup = await browser.openPopup();
    await popup.see('eight rows', ({ rowCount }) => rowCount === 8);
    expect(
      await popup.run((window) => [
        window.getComputedStyle(window.document.documentElement).colorScheme,
        window.document.querySelector('[role=row]')?.getBoundingClientRect().height,
      ]),
    ).toEqual(['dark', 28]);
    await popup.press('Return');
    await popup.see('that a file was saved', ({ status }) => status.startsWith('Saved 8 links'));
    await popup.click('Copy lines');
    await expectClipboard(browser, (JSON.parse(reactJson) as string[]).join('\n'));
  });

  it('makes a click on the toolbar button, or its key, copy at once; the context menu then opens the popup', async () => {
    const { browser } = session;
    await store(browser, withQuery);
    await open();
    await browser.inExtensionPage(optionsPath, async (page) => {
      await page.locator('::-p-aria(Copy at once)').click();
      await seeText(page, 'Saved: Toolbar button');
    });
    await browser.stopBackground();
    await browser.hands.press('alt+shift+l');
    await expectClipboard(browser, reactJson);
    await expectFace(browser, '8', /^Copied 8 links/u);
    const heading = await browser.placeOf('h1');
    const popup = await browser.openPopup(() => browser.chooseFromMenu(heading, 'page', 1));
    await popup.see('eight rows', ({ rowCount }) => rowCount === 8);
    await popup.close();
    await browser.inExtensionPage(optionsPath, async (page) => {
      await page.locator('::-p-aria([name="Open Sheaf"][role="radio"])').click();
      await seeText(page, 'Saved: Toolbar button');
    });
    await (await browser.openPopup()).see('the popup', ({ rowCount }) => rowCount === 8);
  });
});
