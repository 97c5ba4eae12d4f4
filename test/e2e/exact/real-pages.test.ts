import { expect, it } from 'vitest';
import { realPagesFolder } from '../../../scripts/requirements';
import { bundle } from '../harness/bundle';
import { withHarvester } from '../harness/harvester';
import { describeInBrowsers, store } from '../harness/session';
import { serve } from '../harness/site';
import type { FoundLink, InPageGlobals } from './in-page';

describeInBrowsers('a real page', (session) => {
  it.each([
    { path: '/genindex-all.html', least: 15_000 },
    { path: '/contents.html', least: 10_000 },
    { path: '/library/re.html', least: 300 },
  ])(
    'has the links that the console line and a slow and obvious implementation find, one by one: $path',
    async ({ path, least }) => {
      const { browser } = session;
      const site = await serve(realPagesFolder);
      try {
        // The shortcut then gives Sheaf access to the page, and copies nothing.
        await store(browser, { settings: { version: 1, query: { include: 'no such link' } } });
        await withHarvester(session, site.address(path, 'plain.example'), async (harvest) => {
          const { links, failure } = await harvest();
          expect(failure).toBe('');
          expect(links.length).toBeGreaterThan(least);
          await browser.page.evaluate(await bundle('test/e2e/exact/in-page.ts'));
          const { found, lines } = await browser.page.evaluate(() => {
            const { inPage } = globalThis as unknown as InPageGlobals;
            return { found: inPage.findLinks(), lines: inPage.findByOneLiner() };
          });
          expect(links).toEqual(JSON.parse(found) as FoundLink[]);
          // To the console, an `a` without `href` is a link to nowhere.
          expect(links.map(({ url }) => url)).toEqual((JSON.parse(lines) as string[]).filter((url) => url !== ''));
        });
      } finally {
        await site.stop();
      }
    },
  );
});
