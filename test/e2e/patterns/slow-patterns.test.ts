import { expect, it } from 'vitest';
import { builtWorker } from '../harness/built-worker';
import { bundle } from '../harness/bundle';
import type { Popup } from '../harness/popup';
import { popupPath } from '../harness/popup-path';
import type { PopupView } from '../harness/popup-view';
import { describeInBrowsers, expectFace, sentinel, store } from '../harness/session';
import { catastrophes } from './catastrophic';
import { describeLongest, measured, startMeasuring } from './longest-task';
import type { LongestTask } from './longest-task';
import type { MatchGlobals } from './match-driver';

/** The shortest budget that settings allow. */
const shortBudgetMs = 100;

/** The budget of the matcher alone for each, in milliseconds. */
const matcherBudgetMs = 40;

/** One pattern in this many is typed into the real popup. */
const typedOneIn = 4;

/** The time limit for all patterns together, in milliseconds. Typing takes time. */
const tableTimeoutMs = 60_000;

const tooLong =
  /^This pattern takes too long on this page, at https:\/\/example\.com\/trigger\/\d+\. Make it simpler\.$/u;

const typed = catastrophes.filter((_, index) => index % typedOneIn === 0);

describeInBrowsers('a pattern that would never finish', (session) => {
  /** Stores settings, and opens a page with a link for each text that triggers one of the patterns. */
  const open = async (settings: object) => {
    const { browser, site } = session;
    await store(browser, { settings: { version: 1, ...settings } });
    await browser.open(site.address('/empty.html', 'plain.example'));
    await browser.page.evaluate(
      (texts) => {
        for (const [index, text] of texts.entries()) {
          const link = document.createElement('a');
          link.href = `https://example.com/trigger/${index}`;
          link.textContent = text;
          document.body.append(link, document.createElement('br'));
        }
      },
      catastrophes.map(({ text }) => text),
    );
  };
  const count = catastrophes.length;
  const isFresh = ({ controls, rowCount, isListOff }: PopupView) =>
    controls['Filter']?.error === '' && rowCount === count && !isListOff;

  /** Types a pattern that takes too long into the filter, and checks that the popup says so and still works. */
  const seeTooLong = async (popup: Popup, pattern: string) => {
    // The last key arrives, whatever the pattern does meanwhile.
    await popup.type(pattern);
    const view = await popup.see(`the message for ${pattern}`, ({ controls }) =>
      tooLong.test(controls['Filter']?.error ?? ''),
    );
    expect(view.controls['Copy JSON']?.isEnabled).toBe(false);
    await popup.press('ctrl+a', 'BackSpace');
    await popup.see(`all links after ${pattern}`, isFresh);
  };

  /** Prints a time. It is not asserted, because it depends on the machine. Without a worker it would be endless. */
  const print = (what: string, longest: LongestTask) => {
    process.stdout.write(`${session.browser.name}. ${what}: ${describeLongest(longest)}.\n`);
  };

  it('is tried in at least forty forms', () => {
    expect(new Set(catastrophes.map(({ pattern }) => pattern)).size).toBeGreaterThanOrEqual(40);
  });

  it(
    'is stopped by the matcher, in every form, while the page stays responsive',
    async () => {
      const { browser } = session;
      const driver = await bundle('test/e2e/patterns/match-driver.ts');
      const worker = await builtWorker(browser.name);
      const outcomes = await browser.inExtensionPage(popupPath, async (page) => {
        await page.evaluate(startMeasuring);
        await page.evaluate(driver);
        const results = await page.evaluate(
          (...given) => (globalThis as unknown as MatchGlobals).sheafTestMatching(...given),
          worker,
          catastrophes,
          matcherBudgetMs,
        );
        const longest = await page.evaluate(() => document.documentElement.dataset['longest'] ?? '');
        print('The page with the matcher', JSON.parse(longest) as LongestTask);
        return results;
      });
      expect(outcomes).toEqual(catastrophes.map(({ pattern }) => ({ pattern, outcome: 'slow' })));
    },
    tableTimeoutMs,
  );

  it(
    'is reported with the link that it was matching, and freezes nothing, when it is typed',
    async () => {
      const { browser } = session;
      await open({ query: { matchIn: 'text' }, matchBudgetMs: shortBudgetMs });
      await browser.page.evaluate(startMeasuring);
      const popup = await browser.openPopup();
      await popup.inject(startMeasuring);
      for (const { pattern } of typed) await seeTooLong(popup, pattern);
      const inPopup = JSON.parse(await popup.run(measured)) as LongestTask;
      await popup.close();
      const inPage = JSON.parse(
        await browser.page.evaluate(() => document.documentElement.dataset['longest'] ?? ''),
      ) as LongestTask;
      print('The popup', inPopup);
      print('The page', inPage);
      expect(inPopup.lag).toBeGreaterThan(0);
      expect(inPage.lag).toBeGreaterThan(0);
      expect(await browser.clipboard.read()).toBe(sentinel);
    },
    tableTimeoutMs,
  );

  it('is reported with the default budget too, and Enter copies nothing', async () => {
    const { browser } = session;
    await open({ query: { matchIn: 'text' } });
    const popup = await browser.openPopup();
    await popup.enter('(a+)+$');
    const view = await popup.see('the message', ({ controls }) => tooLong.test(controls['Filter']?.error ?? ''));
    // The last good list: all links, or those that `(a+)+` matches.
    expect(view.rows.length).toBeGreaterThan(0);
    expect(view.isListOff).toBe(true);
    await popup.press('Return');
    await popup.press('ctrl+a', 'BackSpace');
    await popup.see('all links', isFresh);
    expect(await browser.clipboard.read()).toBe(sentinel);
  });

  it.each([
    { query: { include: '(a+)+$', matchIn: 'text' } },
    { query: { include: 'a', exclude: '(a|aa)+$', matchIn: 'text' } },
    { query: { include: '^(a|a)*$', matchIn: 'either' } },
  ])('is reported by the badge, for $query, and leaves the clipboard unchanged', async ({ query }) => {
    const { browser } = session;
    await open({ query, matchBudgetMs: shortBudgetMs });
    await browser.pressCopyShortcut();
    await expectFace(browser, '!', /^This pattern takes too long on this page/u);
    expect(await browser.clipboard.read()).toBe(sentinel);
  });
});
