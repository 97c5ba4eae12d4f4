import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { bundle } from '../harness/bundle';
import { withHarvester } from '../harness/harvester';
import { describeInBrowsers, store } from '../harness/session';
import type { TestedBrowser } from '../harness/tested-browser';
import { patienceMs } from '../harness/until';
import { pages } from './generated-pages';
import type { PageSpec } from './generated-pages';
import type { FoundLink, InPageGlobals } from './in-page';

/**
 * The seed of all pages, so that a run can be repeated. When a page is read wrongly, fast-check reports the seed and the
 * smallest such page.
 */
const seed = 20_261_123;

/** In some browsers neither messages between processes nor the clipboard carry lone surrogates. They carry U+FFFD instead. */
const wellFormed = (links: readonly FoundLink[]): FoundLink[] =>
  links.map(({ url, text }) => ({ url: toWellFormed(url), text: toWellFormed(text) }));
const toWellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

/** A page without content. */
const emptyPage = '/empty.html';

/** The time limit in milliseconds. Pages that were not read by then count as failed. */
const timeLimitMs = 25_000;

describeInBrowsers('every link of generated pages', (session) => {
  const address = () => session.site.address(emptyPage, 'plain.example');

  it.each([
    { what: 'areas and SVG links', runs: 150, links: 500, kinds: { shadows: false, frames: false, otherLinks: true } },
    {
      what: 'shadow trees and slots',
      runs: 300,
      links: 1000,
      kinds: { shadows: true, frames: false, otherLinks: true },
    },
    { what: 'frames', runs: 60, links: 200, kinds: { shadows: false, frames: true, otherLinks: true } },
    { what: 'frames and shadow trees', runs: 60, links: 200, kinds: { shadows: true, frames: true, otherLinks: true } },
  ])('is found as by a slow and obvious implementation, on $runs pages with $what', async ({ runs, links, kinds }) => {
    const { page } = session.browser;
    let compared = 0;
    await withHarvester(session, address(), async (harvest) => {
      await page.evaluate(await bundle('test/e2e/exact/in-page.ts'));
      await fc.assert(
        fc.asyncProperty(pages(kinds), async (spec) => {
          await build(page, spec);
          const harvested = await harvest();
          const found = await findLinks(page);
          expect(harvested).toMatchObject({ failure: '', unreadFrames: 0 });
          expect(wellFormed(harvested.links)).toEqual(wellFormed(found));
          compared += found.length;
        }),
        { seed, numRuns: runs, interruptAfterTimeLimit: timeLimitMs, markInterruptAsFailure: true },
      );
    });
    expect(compared).toBeGreaterThan(links);
  });

  it('is found as by the console line, link by link, on pages with only HTML links', async () => {
    const { page } = session.browser;
    let compared = 0;
    await withHarvester(session, address(), async (harvest) => {
      await page.evaluate(await bundle('test/e2e/exact/in-page.ts'));
      await fc.assert(
        fc.asyncProperty(pages({ shadows: false, frames: false, otherLinks: false }), async (spec) => {
          await build(page, spec);
          const { links } = await harvest();
          const lines = await findByOneLiner(page);
          // To the console, an `a` without `href` is a link to nowhere.
          const wanted = lines.filter((url) => url !== '');
          expect(links.map(({ url }) => toWellFormed(url))).toEqual(wanted.map(toWellFormed));
          compared += wanted.length;
        }),
        { seed, numRuns: 150, interruptAfterTimeLimit: timeLimitMs, markInterruptAsFailure: true },
      );
    });
    expect(compared).toBeGreaterThan(500);
  });

  it('reaches the clipboard by the shortcut, letter for letter', async () => {
    const { browser } = session;
    await store(browser, { settings: { version: 1, query: { unique: false }, format: 'json' } });
    await browser.open(address());
    await browser.page.evaluate(await bundle('test/e2e/exact/in-page.ts'));
    for (const kinds of [
      { shadows: true, frames: false, otherLinks: true },
      { shadows: true, frames: true, otherLinks: true },
    ]) {
      const specs = fc.sample(pages(kinds), { seed, numRuns: 40 });
      await build(browser.page, { base: '', how: 'script', body: specs.flatMap(({ body }) => body) });
      const urls = (await findLinks(browser.page)).map(({ url }) => toWellFormed(url));
      expect(urls.length).toBeGreaterThan(100);
      await browser.pressCopyShortcut();
      await expect.poll(() => readUrls(browser), { timeout: patienceMs }).toEqual(urls);
    }
  });
});

async function build(page: Page, spec: PageSpec): Promise<void> {
  await page.evaluate((given) => (globalThis as unknown as InPageGlobals).inPage.build(given), JSON.stringify(spec));
}

async function findLinks(page: Page): Promise<FoundLink[]> {
  return JSON.parse(
    await page.evaluate(() => (globalThis as unknown as InPageGlobals).inPage.findLinks()),
  ) as FoundLink[];
}

async function findByOneLiner(page: Page): Promise<string[]> {
  return JSON.parse(
    await page.evaluate(() => (globalThis as unknown as InPageGlobals).inPage.findByOneLiner()),
  ) as string[];
}

/** The URLs on the clipboard; empty while something else is on it. */
async function readUrls(browser: TestedBrowser): Promise<string[]> {
  const text = await browser.clipboard.read();
  return text.startsWith('[') ? (JSON.parse(text) as string[]).map(toWellFormed) : [];
}
