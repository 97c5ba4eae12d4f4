import { expect, it } from 'vitest';
import { describeInBrowsers, expectFace, sentinel } from './harness/session';

describeInBrowsers('a harvest without links', (session) => {
  const clipboardIsKept = async () => {
    expect(await session.browser.clipboard.read()).toBe(sentinel);
  };

  it('leaves the clipboard unchanged when no link matches, whatever is pressed', async () => {
    const { browser, site } = session;
    await browser.open(site.address('/demo.html', 'plain.example'));
    const popup = await browser.openPopup();
    await popup.enter('no such link');
    const view = await popup.see(
      'the sentence',
      ({ rowCount, text }) => rowCount === 0 && text.includes('No links match'),
    );
    expect(view.status).toMatch(/^(?:0 of 65 links|No links match)/u);
    expect(view.controls['Copy JSON']?.isEnabled).toBe(false);
    expect(view.controls['Copy lines']?.isEnabled).toBe(false);
    await popup.close();
    await clipboardIsKept();

    await browser.pressCopyShortcut();
    await expectFace(browser, '!', /^No links match/u);
    await clipboardIsKept();
  });

  it('is reported from the context menu', async () => {
    const { browser, site } = session;
    await browser.open(site.address('/empty.html', 'plain.example'));
    await browser.chooseFromMenu(await browser.placeOf('h1'), 'page');
    await expectFace(browser, '!', /^No links|no links/u);
    await clipboardIsKept();
  });

  it('is reported when the page has no links', async () => {
    const { browser, site } = session;
    await browser.open(site.address('/empty.html', 'plain.example'));
    const popup = await browser.openPopup();
    await popup.see('the sentence', ({ text }) => text.includes('This page has no links.'));
    await popup.press('Return');
    await popup.see('the reason', ({ text }) => text.includes('no links'));
    await clipboardIsKept();
  });

  it('leaves the clipboard unchanged when Enter immediately follows a CSS selector that matches nothing', async () => {
    const { browser, site } = session;
    await browser.open(site.address('/demo.html', 'plain.example'));
    const popup = await browser.openPopup();
    await popup.refine();
    await popup.fill('CSS selector', 'a');
    await popup.see('the links', ({ rowCount }) => rowCount === 56);
    await popup.refine();
    await popup.fill('CSS selector', '.no-such-clas');
    await browser.hands.enter('s');
    await popup.see('the reason', ({ status }) => status === 'No links match. The clipboard is unchanged.');
    await clipboardIsKept();
  });

  it('is reported when a CSS selector matches no links', async () => {
    const { browser, site } = session;
    await browser.open(site.address('/demo.html', 'plain.example'));
    const popup = await browser.openPopup();
    await popup.refine();
    await popup.fill('CSS selector', '.no-such-class');
    await popup.see('the sentence', ({ text }) => text.includes('No links match this CSS selector.'));
    await clipboardIsKept();
  });
});
