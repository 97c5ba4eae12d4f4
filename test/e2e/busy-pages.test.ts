import { expect, it } from 'vitest';
import { isReading } from './harness/popup';
import { describeInBrowsers, expectClipboard, sentinel } from './harness/session';

/** How long an answer may take on a page that is not ready, in milliseconds. */
const answerWithinMs = 1000;

describeInBrowsers('a page that is not ready', (session) => {
  it('lists the links of the frames that can be read while another never loads', async () => {
    const { browser, site } = session;
    await browser.goTo(site.address('/frames.html', 'plain.example'));
    await browser.page.waitForSelector('a');
    const popup = await browser.openPopup();
    const view = await popup.see('both links', ({ rowCount }) => rowCount === 2);
    expect(view.ageMs).toBeLessThan(answerWithinMs);
    expect(view.rows.map((row) => row.split('react,')[0])).toEqual([
      'https://example.com/react/top',
      'https://example.com/react/inner',
    ]);
    await popup.see('what was left out', ({ status }) => /\d frames? not read/u.test(status));
  });

  it('copies by the shortcut while a frame never loads', async () => {
    const { browser, site } = session;
    await browser.goTo(site.address('/frames.html', 'plain.example'));
    await browser.page.waitForSelector('a');
    await browser.pressCopyShortcut();
    const urls = ['https://example.com/react/top', 'https://example.com/react/inner'];
    await expectClipboard(browser, JSON.stringify(urls, null, 2));
  });

  it('lists the links that have arrived while the page is loading, and all of them once it has loaded', async () => {
    const { browser, site } = session;
    await browser.goTo(site.address('/slow', 'plain.example'));
    await browser.page.waitForSelector('a');
    const popup = await browser.openPopup();
    const early = await popup.see('the early link', ({ rowCount }) => rowCount === 1);
    expect(early.ageMs).toBeLessThan(answerWithinMs);
    expect(early.status).toContain('still loading');
    site.finishSlowPages();
    const late = await popup.see('the late link', ({ rowCount }) => rowCount === 2);
    expect(late.status).not.toContain('still loading');
  });

  it('reports that it is waiting when Enter is pressed on a busy page, and copies once the page answers', async () => {
    const { browser, site } = session;
    await browser.open(site.address('/tabs.html?to=/empty.html&links=1', 'plain.example'));
    const popup = await browser.openPopup();
    await popup.see('the link', ({ rowCount }) => rowCount === 1);
    // Long enough for a person to see, and for a test on a slow machine.
    await browser.page.evaluate(() => {
      setTimeout(() => {
        const end = Date.now() + 6000;
        while (Date.now() < end);
      });
    });
    await popup.refine();
    await popup.fill('CSS selector', 'a');
    await popup.see('that the page is busy', ({ status }) => status.includes('busy'));
    await popup.press('Return');
    await popup.see('that it waits', ({ status }) => status.startsWith('Waiting for the page'));
    expect(await browser.clipboard.read()).toBe(sentinel);
    await popup.see('the copy', ({ status }) => status === 'Copied 1 link as JSON');
    await expectClipboard(browser, JSON.stringify([site.address('/empty.html1', 'plain.example')], null, 2));
  });

  it('does not hang Sheaf when it navigates away during a harvest', async () => {
    const { browser, site } = session;
    await browser.open(site.address('/lots.html?links=100000', 'plain.example'));
    const popup = await browser.openPopup();
    // Starts to read the page again, and leaves it before that is done.
    await popup.refine();
    await popup.fill('CSS selector', 'a[href*=react]');
    await browser.page.evaluate((address) => location.assign(address), site.address('/empty.html', 'plain.example'));
    await popup.see('an end', (view) => !isReading(view) && view.status !== '');
    expect(await browser.clipboard.read()).toBe(sentinel);
  });

  it('shows the first of a hundred thousand links at once, and all of them soon', async () => {
    const { browser, site } = session;
    await browser.open(site.address('/lots.html?links=100000', 'plain.example'));
    const popup = await browser.openPopup();
    const first = await popup.see('rows', ({ rows }) => rows.length > 0);
    expect(first.rows[0]).toContain('/post/0/react');
    await popup.see('all of them', ({ rowCount }) => rowCount === 100_000);
    await popup.type('react');
    await popup.see('one of a hundred', ({ rowCount }) => rowCount === 1000);
  });
});
