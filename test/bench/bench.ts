/**
 * `npm run bench`: times Sheaf against the console one-liner and other popups, in Chromium and then in Firefox. Prints tables of
 * medians to stdout. Words narrow it: `npm run bench -- firefox 10000` measures pages of 10,000 links in Firefox.
 */
import { cpus, totalmem } from 'node:os';
import process from 'node:process';
import { browserNames } from '../../scripts/browsers';
import type { BrowserName } from '../../scripts/browsers';
import { buildForBrowser } from '../../scripts/build-extension';
import { formats } from '../../src/core/formats/formats';
import { startChromium } from '../e2e/harness/chromium';
import { startFirefox } from '../e2e/harness/firefox';
import { startScreen } from '../e2e/harness/screen';
import { serveGenerated } from './generated-site';
import { measurePage } from './measure-page';
import type { BenchPage, PageResult } from './measure-page';
import { popupStarts } from './popup-start';
import type { RenderTimes } from './render-driver';
import { measureRendering } from './rendering';
import { median, ms, table } from './statistics';
import { collectingTable, popupTable, shortcutTable } from './tables';

const pages: readonly BenchPage[] = [
  { links: 1000, layout: 'list', rounds: 11 },
  { links: 10_000, layout: 'list', rounds: 11 },
  { links: 10_000, layout: 'nested', rounds: 7 },
  { links: 100_000, layout: 'list', rounds: 7 },
  { links: 1_000_000, layout: 'list', rounds: 3, isHuge: true },
];

/** How many links are rendered. */
const rendered = 100_000;

const words = new Set(process.argv.slice(2));
const wantedBrowsers = browserNames.filter((name) => words.has(name));
const browsers = wantedBrowsers.length === 0 ? browserNames : wantedBrowsers;
const wantedPages = pages.filter(({ links }) => words.has(String(links)));
const site = await serveGenerated();
const results: PageResult[] = [];
const rendering = new Map<BrowserName, readonly RenderTimes[]>();
const versions: string[] = [];
try {
  for (const name of browsers) await benchIn(name);
} finally {
  await site.stop();
}
process.stdout.write(
  `${[
    `${new Date().toISOString().slice(0, 10)}, ${versions.join(', ')}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    collectingTable(results),
    popupTable(results),
    shortcutTable(results),
    renderingTable(),
  ].join('\n\n')}\n`,
);

async function benchIn(name: BrowserName): Promise<void> {
  const extension = await buildForBrowser(name);
  const screen = await startScreen();
  const browser = await (name === 'firefox' ? startFirefox : startChromium)(screen, extension);
  try {
    versions.push(await browser.page.browser().version());
    const measureStart = await popupStarts(browser);
    for (const page of wantedPages.length === 0 ? pages : wantedPages) {
      if (page.isHuge && name !== 'chromium') continue;
      results.push(await measurePage(browser, site, page, measureStart));
      process.stderr.write(`${name}: ${page.links} links, ${page.layout}: done\n`);
    }
    rendering.set(name, await measureRendering(browser, rendered, 3));
  } finally {
    await browser.close();
    await screen.stop();
  }
}

function renderingTable(): string {
  const measured = [...rendering];
  const rows = formats.map(({ id, label }) => [
    label,
    ...measured.map(([, times]) => ms(median(times.map((time) => time[id])))),
  ]);
  const head = ['format', ...measured.map(([name]) => name)];
  return `## Rendering ${rendered.toLocaleString('en')} links in the worker\n\n${table([head, ...rows])}`;
}
