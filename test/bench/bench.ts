import { cpus, totalmem } from 'node:os';
import process from 'node:process';
import type { Browser, Page } from 'puppeteer-core';
import { buildForBrowser } from '../../scripts/build-extension';
import { handsOn } from '../e2e/harness/hands';
import { createHome } from '../e2e/harness/home';
import { extensionIdIn, launchChromium } from '../e2e/harness/launch-chromium';
import { popupPath } from '../e2e/harness/popup-path';
import { startScreen } from '../e2e/harness/screen';
import { until } from '../e2e/harness/until';
import { serveGenerated } from './generated-site';
import type { Layout } from './generated-site';
import { measureCollecting, measureHeap, measureKey, measurePopupStart } from './measure';
import { measureShortcut } from './shortcut';
import { median, ms, table } from './statistics';

/** The pages that are measured. */
const pages: readonly { readonly links: number; readonly layout: Layout; readonly rounds: number }[] = [
  { links: 1000, layout: 'list', rounds: 15 },
  { links: 10_000, layout: 'list', rounds: 11 },
  { links: 10_000, layout: 'nested', rounds: 7 },
  { links: 100_000, layout: 'list', rounds: 7 },
  { links: 1_000_000, layout: 'list', rounds: 3 },
];

const matches = 50;

const extension = await buildForBrowser('chromium');
const screen = await startScreen();
const home = await createHome(screen.display);
const site = await serveGenerated();
const browser = await launchChromium({ extension, isHeadless: false, env: home.env });
try {
  const hands = handsOn(screen.command);
  const id = await extensionIdIn(browser);
  const collecting = [['links', 'one-liner', 'document.links', 'Sheaf: URL and text', 'ratio', 'per link']];
  const popups = [
    ['links', 'first rows', 'all rows', 'key to rows made', 'key to rows painted', 'longest task', 'heap'],
  ];
  const shortcuts = [['links', 'shortcut to clipboard', 'one-liner', 'ratio']];
  const [page] = await browser.pages();
  if (page === undefined) throw new Error('Chromium started without a tab.');
  // A million links take their time to load.
  page.setDefaultNavigationTimeout(120_000);

  for (const { links, layout, rounds } of pages) {
    await page.goto(site.address(links, layout));
    await hands.press('alt+shift+l');
    const popup = await popupOf(browser, id);
    await popup.evaluate(() => chrome.storage.local.clear());
    const collected = await repeat(rounds, () => measureCollecting(page, popup));
    const oneLiner = median(collected.map((round) => round.oneLiner));
    const sheaf = median(collected.map((round) => round.sheaf));
    const name = `${links.toLocaleString('en')}${layout === 'nested' ? ', nested' : ''}`;
    collecting.push([
      name,
      ms(oneLiner),
      ms(median(collected.map((round) => round.documentLinks))),
      ms(sheaf),
      ratio(median(collected.map((round) => round.sheaf / round.oneLiner))),
      `${((1000 * sheaf) / links).toFixed(2)} µs`,
    ]);
    const starts = await repeat(Math.min(rounds, 7), () => measurePopupStart(popup, links));
    const keys = await repeat(Math.min(rounds, 7), async () => {
      await popup.evaluate(() => document.querySelector<HTMLInputElement>('input[type=text]')?.select());
      await popup.keyboard.type('/');
      await popup.waitForSelector(`[role=grid][aria-rowcount="${links}"]`);
      return measureKey(popup, 'r', matches);
    });
    popups.push([
      name,
      ms(median(starts.map(({ firstRows }) => firstRows))),
      ms(median(starts.map(({ complete }) => complete))),
      ms(median(keys.map(({ made }) => made))),
      ms(median(keys.map(({ painted }) => painted))),
      ms(median(starts.map(({ longestTask }) => longestTask))),
      `${(await measureHeap(popup)).toFixed(1)} MB`,
    ]);
    await hands.press('Escape');
    await until('the popup to close', () => popup.isClosed());
    const presses = await repeat(Math.min(rounds, 5), () => measureShortcut(browser, () => hands.press('alt+shift+k')));
    shortcuts.push([name, ms(median(presses)), ms(oneLiner), ratio(median(presses) / oneLiner)]);
    process.stderr.write(`${name} done\n`);
  }

  process.stdout.write(
    [
      `${new Date().toISOString().slice(0, 10)}, ${await browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
      '## Collecting in the page\n\n' + table(collecting),
      '## The popup, from the start of its document\n\n' + table(popups),
      `## The shortcut, with ${matches} matches\n\n` + table(shortcuts),
      '',
    ].join('\n\n'),
  );
} finally {
  await browser.close();
  await site.stop();
  await home.remove();
  await screen.stop();
}

async function repeat<T>(times: number, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let time = 0; time < times; time++) results.push(await run());
  return results;
}

async function popupOf(of: Browser, id: string): Promise<Page> {
  const target = await until('the popup', () =>
    of.targets().find((candidate) => candidate.url().endsWith(`${id}/${popupPath}`)),
  );
  return target.asPage();
}

function ratio(value: number): string {
  return `${value.toFixed(2)} ×`;
}
