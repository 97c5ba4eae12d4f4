import { expect, it } from 'vitest';
import { describeInBrowsers, expectClipboard, expectFace, sentinel, store } from '../harness/session';
import { patienceMs, until } from '../harness/until';
import { ownDom } from './own-dom';

/** The numbered links of a page. */
const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `https://example.com/${i + 1}`);

const asJson = (urls: readonly string[]): string => JSON.stringify(urls, null, 2);

describeInBrowsers('on a hostile page', (session) => {
  const open = (name: string) => session.browser.open(session.site.address(`/hostile/${name}`, 'plain.example'));
  const everyLink = () => store(session.browser, { settings: { version: 1, query: { unique: false } } });

  it.each([
    {
      name: 'tampered.html',
      urls: [
        'https://example.com/1',
        'https://example.com/base/2?q#f',
        'mailto:three@example.com',
        'https://example.com/4',
        'https://example.com/5',
        'https://example.com/6',
        'https://example.com/7',
        'https://xn--mnchen-3ya.example/8',
      ],
    },
    { name: 'strict-csp.html', urls: numbered(2) },
    { name: 'strict-csp-header.html', urls: numbered(2) },
    { name: 'sandboxed.html', urls: numbered(2) },
    { name: 'document.xhtml', urls: numbered(4) },
    { name: 'drawing.svg', urls: numbered(4) },
    { name: 'deep.html', urls: numbered(2000) },
    { name: 'deep-link.html', urls: numbered(1) },
  ])('copies every link of $name, and leaves the page unchanged', async ({ name, urls }) => {
    const { browser } = session;
    await open(name);
    const before = await ownDom(browser.page);
    await browser.pressCopyShortcut();
    await expectClipboard(browser, asJson(urls));
    expect(await ownDom(browser.page)).toBe(before);
  });

  /** Opens a page that numbers its links. Resolves to how many there are. */
  const openNumbered = async (name: string) => {
    const { browser, site } = session;
    await everyLink();
    // As a person does, because the remote control waits for ever for a page that has replaced what it asks for.
    await browser.goTo(site.address(`/hostile/${name}`, 'plain.example'));
    const count = await until('its links', () =>
      browser.page.evaluate(() => (globalThis as { linkCount?: number }).linkCount),
    );
    expect(count).toBeGreaterThan(100);
    return count;
  };

  it('copies every link of a page whose elements have the names of everything that Sheaf reads', async () => {
    const { browser } = session;
    const count = await openNumbered('clobbered.html');
    const before = await ownDom(browser.page);
    await browser.pressCopyShortcut();
    await expectClipboard(browser, asJson(numbered(count)));
    expect(await ownDom(browser.page)).toBe(before);
  });

  it('copies every link of a hundred frames, or reports how many frames took too long', async () => {
    const { browser } = session;
    const count = await openNumbered('frames.html');
    const before = await ownDom(browser.page);
    await browser.pressCopyShortcut();
    await expect.poll(() => browser.clipboard.read(), { timeout: patienceMs }).toMatch(/^\[/u);
    const urls = JSON.parse(await browser.clipboard.read()) as string[];
    // On a busy machine a frame may be silent for too long. The links that are there must be in order all the same.
    expect(urls).toEqual(numbered(count).filter((url) => urls.includes(url)));
    expect(urls.length).toBeGreaterThan(60);
    const unread = urls.length === count ? '' : String.raw` · \d+ frames? not read`;
    await expectFace(browser, String(urls.length), new RegExp(`^Copied ${urls.length} links as JSON${unread}$`, 'u'));
    expect(await ownDom(browser.page)).toBe(before);
  });

  it.each(['plain.txt', 'data.json', 'image.png'])(
    'says that there is nothing to copy from %s, and leaves it as it was',
    async (name) => {
      const { browser } = session;
      await browser.goTo(session.site.address(`/hostile/${name}`, 'plain.example'));
      // Browsers show such a file differently, and it takes a while.
      let before = '';
      await until('a document at rest', async () => {
        const earlier = before;
        before = await ownDom(browser.page);
        return before !== '' && before === earlier;
      });
      const popup = await browser.openPopup();
      await popup.see('a sentence', ({ text }) => /This page has no links|keeps this page closed/u.test(text));
      await popup.close();
      await browser.pressCopyShortcut();
      await expectFace(browser, '!', /^(?:No links match|The browser keeps this page closed)/u);
      expect(await browser.clipboard.read()).toBe(sentinel);
      expect(await ownDom(browser.page)).toBe(before);
    },
  );

  it('copies each lasting link once and in order, while others come and go', async () => {
    const { browser } = session;
    await everyLink();
    await open('moving.html');
    const before = await ownDom(browser.page);
    await browser.page.evaluate(() => (globalThis as unknown as { start: () => void }).start());
    await browser.pressCopyShortcut();
    await expect.poll(() => browser.clipboard.read(), { timeout: patienceMs }).toMatch(/^\[/u);
    const rounds = await browser.page.evaluate(() => (globalThis as unknown as { stop: () => number }).stop());
    expect(rounds).toBeGreaterThan(0);
    const urls = JSON.parse(await browser.clipboard.read()) as string[];
    expect(urls.filter((url) => url.includes('/stable/'))).toEqual(
      Array.from({ length: 20_000 }, (_, i) => `https://example.com/stable/${i}`),
    );
    expect(urls.every((url) => /^https:\/\/example\.com\/(?:stable|moving)\//u.test(url))).toBe(true);
    expect(await ownDom(browser.page)).toBe(before);
  });

  it('copies a URL of a megabyte, and shows it and a text of a megabyte on one line each', async () => {
    const { browser } = session;
    await open('megabyte.html');
    const before = await ownDom(browser.page);
    const popup = await browser.openPopup();
    const view = await popup.see('three links', ({ rowCount }) => rowCount === 3);
    // The name of the tick, up to 2,000 characters of the URL, and the text.
    expect(Math.max(...view.rows.map((row) => row.length))).toBeLessThan(2500);
    // At the very end of each megabyte.
    await popup.fill('Filter', 'end');
    await popup.see('two links', ({ rowCount }) => rowCount === 2);
    await popup.choose('Match in', 1);
    await popup.see(
      'two other links',
      ({ rowCount, rows }) => rowCount === 2 && /example.com\/short/u.test(rows[0] ?? ''),
    );
    await popup.fill('Filter', '');
    await popup.see('three links', ({ rowCount }) => rowCount === 3);
    await popup.click('Copy JSON');
    const long = `https://example.com/${'0123456789abcdef'.repeat(65_536)}?end`;
    await expectClipboard(browser, asJson([long, 'https://example.com/short', 'https://example.com/end']));
    expect(await ownDom(browser.page)).toBe(before);
  });

  it('copies and shows characters that change direction, join, are invisible or are invalid', async () => {
    const { browser } = session;
    await open('characters.html');
    const before = await ownDom(browser.page);
    const urls = await browser.page.evaluate(() =>
      [...document.querySelectorAll('a')].map((a) => JSON.stringify(a.href)),
    );
    await browser.pressCopyShortcut();
    // Letter for letter as in JSON, including lone surrogates.
    await expectClipboard(browser, `[\n${urls.map((url) => `  ${url}`).join(',\n')}\n]`);
    const popup = await browser.openPopup();
    const view = await popup.see('all links', ({ rowCount }) => rowCount === urls.length);
    expect(view.rows[0]).toContain('report\u202Egpj.exe');
    expect(view.rows[5]).toContain('\u{1F468}\u200D\u{1F469}\u200D\u{1F467}');
    expect(await ownDom(browser.page)).toBe(before);
  });

  it('copies unaltered and unnoticed on a page that changes what is copied', async () => {
    const { browser } = session;
    await open('copy-listener.html');
    await browser.pressCopyShortcut();
    await expectClipboard(browser, asJson(numbered(2)));
    await browser.clipboard.write(sentinel);
    const popup = await browser.openPopup();
    await popup.press('Return');
    await expectClipboard(browser, asJson(numbered(2)));
    expect(await browser.page.evaluate(() => (globalThis as unknown as { heard: number }).heard)).toBe(0);
  });

  it('reports that the page changed, or copies all of it, when it navigates during a harvest', async () => {
    const { browser, site } = session;
    await browser.open(site.address('/lots.html?links=50000', 'plain.example'));
    await browser.pressCopyShortcut();
    await browser.page.evaluate((address) => location.assign(address), site.address('/empty.html', 'plain.example'));
    const outcome = async () => {
      const text = await browser.clipboard.read();
      if (text !== sentinel) return `copied ${(JSON.parse(text) as string[]).length}`;
      const { badge, title } = await browser.face();
      return badge === '!' ? title : '';
    };
    await expect
      .poll(outcome, { timeout: patienceMs })
      .toMatch(/^copied 50000$|^The page changed while Sheaf|^No links match/u);
  });
});
