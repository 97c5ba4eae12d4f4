import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addresses, bases } from '../../page/dom/nasty-addresses';
import { bundle } from '../harness/bundle';
import { describeInBrowsers } from '../harness/session';
import type { Difference, ResolverGlobals } from './resolver-driver';

const count = 3000;

/** One seed for all, so that a run can be repeated. */
const seed = 20_261_124;

describeInBrowsers('an address', (session) => {
  it(`is resolved as by the browser, with or without its parser: ${count} under each of many bases`, async () => {
    const { page } = session.browser;
    await session.browser.open(session.site.address('/empty.html', 'plain.example'));
    await page.evaluate(await bundle('test/e2e/exact/resolver-driver.ts'));
    const json = await page.evaluate(
      (...given) => (globalThis as unknown as ResolverGlobals).compareResolver(...given),
      bases,
      JSON.stringify(fc.sample(addresses, { seed, numRuns: count })),
    );
    const { differences, quick } = JSON.parse(json) as { differences: readonly Difference[]; quick: number };
    expect(differences).toEqual([]);
    // Otherwise nothing was tested.
    expect(quick).toBeGreaterThan(count);
    expect(quick).toBeLessThan((count * bases.length) / 2);
  });
});
