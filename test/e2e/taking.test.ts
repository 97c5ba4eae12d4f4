import { expect, it } from 'vitest';
import { noCleaning } from '../../src/core/query/cleaning';
import type { Query } from '../../src/core/query/query';
import type { Popup } from './harness/popup';
import { describeInBrowsers, store } from './harness/session';
import { until } from './harness/until';

describeInBrowsers('taking links in other ways', (session) => {
  const openDemo = async (filter: string) => {
    await session.browser.open(session.site.address('/demo.html', 'plain.example'));
    const popup = await session.browser.openPopup();
    await popup.fill('Filter', filter);
    await popup.see('three rows', ({ rowCount }) => rowCount === 3);
    return popup;
  };

  /** The URLs that were just copied as JSON. */
  const copiedUrls = async (popup: Popup): Promise<readonly string[]> => {
    await popup.see('the copy', ({ status }) => /^Copied .* as JSON$/u.test(status));
    // The type is what the JSON format promises.
    return JSON.parse(await session.browser.clipboard.read()) as string[];
  };

  const copyOneLiner = async (popup: Popup): Promise<string> => {
    await popup.click('Copy as');
    await popup.click('Console one-liner');
    await popup.see('the confirmation', ({ status }) => status.endsWith('as a console one-liner'));
    return session.browser.clipboard.read();
  };

  /** Runs a line in the page, as its console does, with a `copy` that records its argument. */
  const runInConsole = async (line: string): Promise<unknown> =>
    JSON.parse(
      await session.browser.page.evaluate((source) => {
        let given: unknown;
        // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- as the console does
        new Function('copy', source)((value: unknown) => (given = value));
        return JSON.stringify(given);
      }, line),
    );

  it('copies as Markdown, chosen by keyboard', async () => {
    const popup = await openDemo('nginx');
    await popup.tabTo('Copy as');
    await popup.press('Return');
    await popup.see('the menu', ({ focused }) => focused === 'JSON');
    await popup.press('m', 'a', 'r');
    await popup.see('Markdown', ({ focused }) => focused === 'Markdown');
    await popup.press('Return');
    await popup.see('the confirmation', ({ status }) => status === 'Copied 3 links as Markdown');
    expect(await session.browser.clipboard.read()).toMatch(/^- \[.*\]\(https:\/\/www\.peterbe\.com\//u);
  });

  it('copies rich text as links and as lines at once', async () => {
    const popup = await openDemo('nginx');
    await popup.click('Copy as');
    await popup.click('Rich text');
    await popup.see('the confirmation', ({ status }) => status === 'Copied 3 links as rich text');
    const lines = (await session.browser.clipboard.read()).split('\n');
    expect(lines).toHaveLength(3);
    const html = await session.browser.clipboard.read('text/html');
    expect(Array.from(html.matchAll(/<a href="([^"]+)">[^<]+<\/a>/gu), ([, url]) => url)).toEqual(lines);
  });

  it('leaves out unticked links', async () => {
    const popup = await openDemo('nginx');
    const [first = ''] = (await popup.see('three rows', ({ rowCount }) => rowCount === 3)).rows;
    const url = /^\S+?(?=[A-Z]|$)/u.exec(first)?.[0] ?? '';
    expect(url).toMatch(/^https:/u);
    await popup.tabTo('Links');
    await popup.press('space', 'shift+Down');
    await popup.see('one link', ({ status }) => status.startsWith('1 of 65 links · 2 unticked'));
    await popup.press('ctrl+a');
    await popup.see('all links', ({ status }) => status.startsWith('3 of 65 links'));
  });

  it('unticks with the mouse, and with Shift up to the row clicked', async () => {
    const popup = await openDemo('python');
    await popup.click('Copy JSON');
    const urls = await copiedUrls(popup);
    const [first = '', , third = ''] = urls;
    await popup.click(third);
    await popup.see('two links', ({ status }) => status.startsWith('2 of 65 links · 1 unticked'));
    await popup.shiftClick(first);
    await popup.see('no link', ({ status }) => status.startsWith('0 of 65 links · 3 unticked'));
    await popup.click(first);
    await popup.see('one link', ({ status }) => status.startsWith('1 of 65 links · 2 unticked'));
    await popup.click('Copy JSON');
    expect(await copiedUrls(popup)).toEqual([first]);
  });

  it('appends the links of a second page to those of the first', async () => {
    const popup = await openDemo('nginx');
    await popup.click('Copy lines');
    await popup.see('the confirmation', ({ status }) => status.startsWith('Copied 3 links'));
    const before = await session.browser.clipboard.read();
    await popup.close();
    await session.browser.open(session.site.address('/lots.html?links=5', 'plain.example'));
    const again = await session.browser.openPopup();
    await again.fill('Filter', '.');
    await again.click('More');
    await again.click('Append to last copy');
    await again.see('the confirmation', ({ status }) => status === 'Appended 5 links: 8 in all, as lines');
    const after = await session.browser.clipboard.read();
    expect(after.startsWith(`${before}\n`)).toBe(true);
    expect(after.split('\n')).toHaveLength(8);
  });

  it('appends to the last copy, even if the popup closed at once', async () => {
    const popup = await openDemo('nginx');
    await popup.click('Copy lines');
    await popup.see('the confirmation', ({ status }) => status.startsWith('Copied 3 links'));
    await session.browser.hands.press('Tab', 'Return', 'Escape');
    const again = await session.browser.openPopup();
    await again.fill('Filter', 'python');
    await again.click('More');
    await again.click('Append to last copy');
    await again.see('the confirmation', ({ status }) => status.startsWith('Appended 3 links: 6 in all'));
  });

  it('keeps the lines of a template unchanged when others are appended', async () => {
    const { browser, site } = session;
    const options = { format: 'template', formatOptions: { template: '{1} of {page_title}' } };
    await store(browser, { settings: { version: 2, query: { include: '(nginx)' }, options } });
    await browser.open(site.address('/demo.html', 'plain.example'));
    const popup = await browser.openPopup();
    await popup.press('Return');
    await popup.see('the confirmation', ({ status }) => status === 'Copied 3 links as template lines');
    const before = await browser.clipboard.read();
    expect(before).toMatch(/^nginx of .+\nnginx of .+\nnginx of .+$/u);
    await popup.close();
    await browser.open(site.address('/lots.html?links=2', 'plain.example'));
    const again = await browser.openPopup();
    await again.fill('Filter', '(post)');
    await again.click('More');
    await again.click('Append to last copy');
    await again.see('the confirmation', ({ status }) => status.startsWith('Appended 2 links: 5 in all'));
    const after = await browser.clipboard.read();
    expect(after.startsWith(`${before}\npost of `)).toBe(true);
    expect(after.split('\n')).toHaveLength(5);
  });

  it('keeps links unticked when the page pushes history or finishes loading', async () => {
    const popup = await openDemo('nginx');
    await popup.click('Copy JSON');
    const [first = '', ...others] = await copiedUrls(popup);
    await popup.click(first);
    await popup.see('two links', ({ status }) => status.startsWith('2 of 65 links'));
    await session.browser.page.evaluate(() => {
      const added = document.createElement('a');
      added.href = 'https://example.com/nginx/added';
      document.body.append(added);
      history.pushState({}, '', `${location.href}?page=2`);
    });
    await popup.see('the link that was added', ({ status }) => status.startsWith('3 of 66 links · 1 unticked'));
    await popup.click('Copy JSON');
    await popup.see('the copy', ({ status }) => status === 'Copied 3 links as JSON');
    expect(JSON.parse(await session.browser.clipboard.read())).toEqual([...others, 'https://example.com/nginx/added']);
  });

  it.each<Partial<Query>>([
    { include: 'nginx' },
    {},
    { unique: false, order: 'url' },
    { include: 'react', matchIn: 'text', exclude: 'vue', reverse: true },
    { selector: '.results, svg, nav' },
    { selector: 'img, form, main, a[target]', matchIn: 'either', include: 'e', order: 'text' },
    { groupByHost: true, clean: { ...noCleaning, dropFragment: true, dropTracking: true } },
  ])('copies a line that returns the same list in the console of the page: %j', async (query) => {
    const { browser, site } = session;
    await store(browser, { settings: { version: 1, query } });
    await browser.open(site.address('/demo.html', 'plain.example'));
    const popup = await browser.openPopup();
    await popup.click('Copy JSON');
    const urls = await copiedUrls(popup);
    expect(urls.length).toBeGreaterThan(2);
    const line = await copyOneLiner(popup);
    await popup.close();
    expect(await runInConsole(line)).toEqual(urls);
  });

  it('copies a line that leaves out unticked links', async () => {
    const popup = await openDemo('nginx');
    await popup.click('Copy JSON');
    const [first = '', ...others] = await copiedUrls(popup);
    await popup.click(first);
    const line = await copyOneLiner(popup);
    await popup.close();
    expect(await runInConsole(line)).toEqual(others);
  });

  // This test comes last, because Firefox then shows its downloads.
  it('downloads a file that contains what a copy would', async () => {
    const popup = await openDemo('nginx');
    await popup.click('Download .json');
    const { status } = await popup.see('the confirmation', (view) => view.status.startsWith('Saved 3 links as JSON'));
    const name = status.slice(status.lastIndexOf(' ') + 1);
    expect(name).toMatch(/^plain\.example-\d+-\d{4}-\d\d-\d\d\.json$/u);
    const text = await until('the file', async () => (await session.browser.downloaded(name)) || false);
    await popup.click('Copy JSON');
    await popup.see('the copy', (view) => view.status.startsWith('Copied 3 links'));
    expect(text).toBe(`${await session.browser.clipboard.read()}\n`);
  });
});
