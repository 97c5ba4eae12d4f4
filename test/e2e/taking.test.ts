import { readFile, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeInBrowsers, expectClipboard } from './harness/session';
import { until } from './harness/until';

describeInBrowsers('taking links in other ways', (session) => {
  const openDemo = async (filter: string) => {
    await session.browser.open(session.site.address('/demo.html', 'plain.example'));
    const popup = await session.browser.openPopup();
    await session.browser.hands.type(filter);
    await popup.see('the filter', ({ controls }) => controls['Filter']?.value === filter);
    return popup;
  };

  it('copies as Markdown, chosen from More by the keyboard', async () => {
    const popup = await openDemo('nginx');
    const { hands } = session.browser;
    for (let step = 0; step < 12 && (await popup.look()).focused !== 'More'; step++) await hands.press('Tab');
    await hands.press('Return');
    await popup.see('the menu', ({ focused }) => focused === 'JSON');
    await hands.type('mar');
    await popup.see('Markdown', ({ focused }) => focused === 'Markdown');
    await hands.press('Return');
    await popup.see('the confirmation', ({ status }) => status === 'Copied 3 links as Markdown');
    expect(await session.browser.clipboard.read()).toMatch(/^- \[.*\]\(https:\/\/www\.peterbe\.com\//u);
  });

  it('copies rich text as links and as lines at once', async () => {
    const popup = await openDemo('nginx');
    await popup.click('More');
    await popup.click('Rich text');
    await popup.see('the confirmation', ({ status }) => status === 'Copied 3 links as rich text');
    const lines = (await session.browser.clipboard.read()).split('\n');
    expect(lines).toHaveLength(3);
    const html = await session.browser.clipboard.read('text/html');
    for (const line of lines) expect(html).toContain(`href="${line}"`);
  });

  it('leaves out what is unticked', async () => {
    const popup = await openDemo('nginx');
    const [first = ''] = (await popup.see('three rows', ({ rowCount }) => rowCount === 3)).rows;
    const url = /^\S+?(?=[A-Z]|$)/u.exec(first)?.[0] ?? '';
    expect(url).toMatch(/^https:/u);
    for (let step = 0; step < 12 && (await popup.look()).focused !== 'Links'; step++) {
      await session.browser.hands.press('Tab');
    }
    await session.browser.hands.press('space', 'shift+Down');
    await popup.see('one link', ({ status }) => status.startsWith('1 of 65 links · 2 unticked'));
    await session.browser.hands.press('ctrl+a');
    await popup.see('all links', ({ status }) => status.startsWith('3 of 65 links'));
  });

  it('opens tabs that stay behind, and says how many', async () => {
    const popup = await openDemo('nginx');
    await popup.click('More');
    await popup.click('Open in tabs');
    await popup.see('the confirmation', ({ status }) => status === 'Opened 3 tabs');
  });

  it('appends the links of a second page to those of the first', async () => {
    const popup = await openDemo('nginx');
    await popup.click('Copy lines');
    await popup.see('the confirmation', ({ status }) => status.startsWith('Copied 3 links'));
    const before = await session.browser.clipboard.read();
    await popup.close();
    await session.browser.open(session.site.address('/lots.html', 'plain.example'));
    const again = await session.browser.openPopup();
    await again.fill('Filter', '.');
    await again.fill('CSS selector', 'a:nth-of-type(1)');
    await again.click('More');
    await again.click('Append to last copy');
    await again.see('the confirmation', ({ status }) => /^Appended \d+ link/u.test(status));
    await expect
      .poll(() => session.browser.clipboard.read())
      .toMatch(new RegExp(`^${before.replace(/[.?*+()[\]\\]/gu, '\\$&')}\n.`, 'u'));
    await expectClipboard(session.browser, await session.browser.clipboard.read());
  });

  it('downloads a file that holds what a copy would', async () => {
    const popup = await openDemo('nginx');
    await popup.click('More');
    await popup.click('Download');
    const { status } = await popup.see('the confirmation', (view) => view.status.startsWith('Saved 3 links as JSON'));
    const name = status.slice(status.lastIndexOf(' ') + 1);
    expect(name).toMatch(/^plain\.example-\d+-\d{4}-\d\d-\d\d\.json$/u);
    void until;
    void readFile;
    void readdir;
    void homedir;
    void join;
  });
});
