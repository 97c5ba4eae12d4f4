import type { Page } from 'puppeteer-core';
import { popupPath } from '../e2e/harness/popup-path';
import type { TestedBrowser } from '../e2e/harness/tested-browser';
import { until } from '../e2e/harness/until';
import { measureCollecting } from './collecting';
import type { CollectRound } from './collecting';
import { matchesPerPage } from './generated-site';
import type { GeneratedSite, Layout } from './generated-site';
import { measureKey } from './key';
import type { KeyTime } from './key';
import { measureMemory } from './memory';
import type { MeasureStart } from './popup-start';
import { measureShortcut } from './shortcut';

/** A page that is measured, and how often. */
export interface BenchPage {
  readonly links: number;
  readonly layout: Layout;
  readonly rounds: number;
  /** Whether only Sheaf is measured, and only in Chromium, because everything else takes minutes. */
  readonly isHuge?: true;
}

/** How the popups started in one round, in milliseconds since their documents began. */
export interface StartRound {
  readonly firstRows: number;
  readonly allRows: number;
  readonly longestTask: number | null;
  /** How much moved from the first frame until all rows were there; `null` if the browser does not report it. */
  readonly layoutShift: number | null;
  /** `NaN` where the page is too large for the popup to be compared. */
  readonly empty: number;
  readonly simplest: number;
}

/** What was measured on one page in one browser. Lists hold a value for each round. */
export interface PageResult {
  readonly browser: TestedBrowser['name'];
  readonly page: BenchPage;
  readonly collecting: readonly CollectRound[];
  readonly starts: readonly StartRound[];
  readonly keys: readonly KeyTime[];
  /** In megabytes; `NaN` if the browser does not report it. */
  readonly memory: number;
  /** From the shortcut to the clipboard, in milliseconds; empty where it cannot be measured. */
  readonly shortcuts: readonly number[];
}

/** How long a page of a million links may take to load, in milliseconds. */
const loadMs = 120_000;

/** Measures everything on one page. */
export async function measurePage(
  browser: TestedBrowser,
  site: GeneratedSite,
  page: BenchPage,
  measureStart: MeasureStart,
): Promise<PageResult> {
  const { links, layout, rounds } = page;
  browser.page.setDefaultNavigationTimeout(loadMs);
  const collecting = await browser.inExtensionPage(popupPath, async (own) => {
    await own.evaluate(() => chrome.storage.local.clear());
    await browser.page.bringToFront();
    await browser.open(site.address(links, layout));
    // This gives Sheaf access to the page.
    await browser.pressCopyShortcut();
    await until('the badge', async () => (await browser.face()).badge !== '', loadMs);
    return repeat(rounds, () => measureCollecting(browser.page, own));
  });
  const starts = await repeat(rounds, () => measureStarts(measureStart, page));
  const { keys, memory } = await measureOpenPopup(browser, page);
  const shortcuts =
    browser.name === 'chromium'
      ? await repeat(Math.min(rounds, 5), () =>
          measureShortcut(browser.page.browser(), () => browser.hands.press('alt+shift+k')),
        )
      : [];
  return { browser: browser.name, page, collecting, starts, keys, memory, shortcuts };
}

async function measureStarts(measureStart: MeasureStart, { links, isHuge }: BenchPage): Promise<StartRound> {
  const start = async (...given: Parameters<MeasureStart>) =>
    isHuge ? NaN : ((await measureStart(...given)).at[0] ?? NaN);
  const empty = await start('empty', ['p']);
  const { at, longestTask, layoutShift } = await measureStart('sheaf', [
    '[aria-rowindex]',
    `[role=grid][aria-rowcount="${links}"]`,
  ]);
  const simplest = await start('simplest', ['li']);
  const [firstRows = NaN, allRows = NaN] = at;
  return { firstRows, allRows, longestTask, layoutShift, empty, simplest };
}

async function measureOpenPopup(
  browser: TestedBrowser,
  { links, rounds }: BenchPage,
): Promise<Pick<PageResult, 'keys' | 'memory'>> {
  const popup = await browser.openPopup();
  const seeAll = () => popup.see('all links', ({ rowCount }) => rowCount === links, loadMs);
  await seeAll();
  const memory = browser.name === 'chromium' ? await measureMemory(await popupPage(browser)) : NaN;
  const keys = await repeat(Math.min(rounds, 7), async () => {
    await popup.fill('Filter', '/');
    await seeAll();
    return measureKey(popup, 'r', matchesPerPage);
  });
  await popup.close();
  return { keys, memory };
}

async function popupPage(browser: TestedBrowser): Promise<Page> {
  const target = browser.page
    .browser()
    .targets()
    .find((candidate) => candidate.url().endsWith(popupPath));
  if (target === undefined) throw new Error('The popup is closed.');
  return target.asPage();
}

async function repeat<T>(times: number, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let time = 0; time < times; time++) results.push(await run());
  return results;
}
