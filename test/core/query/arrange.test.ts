import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, progressStep } from '../../../src/core/query/arrange';
import type { ArrangeOptions, Run } from '../../../src/core/query/arrange';
import { noCleaning } from '../../../src/core/query/cleaning';
import { parseFilter } from '../../../src/core/query/filter';
import { defaultQuery } from '../../../src/core/query/query';
import { fromSource, linksTo, source } from '../links';
import { valueOf } from '../results';

const all = valueOf(parseFilter(defaultQuery));
const filterFor = (include: string) => valueOf(parseFilter({ ...defaultQuery, include }));

/** Runs that cover a list, in a shuffled order. */
const shuffledRuns = (length: number): fc.Arbitrary<Run[]> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: Math.max(1, length - 1) }), { maxLength: 5 })
    .map((cuts) => [0, ...cuts.filter((cut) => cut < length).toSorted((one, other) => one - other), length])
    .chain((bounds) => {
      const runs = bounds.slice(1).map((end, index): Run => [bounds[index] ?? 0, end]);
      return fc.shuffledSubarray(runs, { minLength: runs.length });
    });

const pageOrder = (runs: readonly Run[]) =>
  runs.flatMap(([start, end]) => Array.from({ length: end - start }, (_, index) => start + index));

describe('arrange', () => {
  it('cleans URLs before it matches, removes duplicates and sorts', () => {
    const links = linksTo(
      'https://b.example/?utm_source=react',
      'https://www.google.com/url?q=https%3A%2F%2Freact.dev%2F%23a',
      'https://react.dev/#b',
      'https://a.example/react',
    );
    const clean = { dropFragment: true, dropTracking: true, unwrapRedirects: true, originOnly: false };
    const options = { unique: true, clean, order: 'url' } as const;
    expect(arrange(links, [[0, 4]], filterFor('react'), options)).toEqual({
      listed: Uint32Array.of(3, 1),
      duplicates: 1,
    });
  });

  it.each([
    { site: 'same', listed: [0, 2] },
    { site: 'other', listed: [1] },
    { site: 'any', listed: [0, 1, 2, 3] },
  ] as const)('takes the links of $site site', ({ site, listed }) => {
    const here = { ...source, url: 'https://www.a.example/page' };
    const links = linksTo(
      'https://a.example/',
      'https://b.example/',
      'https://www.a.example/',
      'mailto:x@a.example',
    ).map((link) => ({ ...link, source: here }));
    const options = { unique: true, site };
    expect([...arrange(links, [[0, 4]], all, options).listed]).toEqual(listed);
  });

  it('reverses page order across runs', () => {
    const runs: Run[] = [
      [1, 3],
      [0, 1],
    ];
    expect([...arrange(linksTo('a:1', 'a:2', 'a:3'), runs, all, { unique: true, reverse: true }).listed]).toEqual([
      0, 2, 1,
    ]);
  });

  it('sorts by text, with equal texts in page order', () => {
    const links = fromSource([
      { url: 'a:1', text: 'b' },
      { url: 'a:2', text: 'a' },
      { url: 'a:3', text: 'b' },
    ]);
    const runs: Run[] = [
      [2, 3],
      [0, 2],
    ];
    expect([...arrange(links, runs, all, { unique: true, order: 'text' }).listed]).toEqual([1, 2, 0]);
  });

  it('groups by host at the place of the first link of each host, in the chosen order', () => {
    const links = linksTo('https://b.example/2', 'https://a.example/', 'mailto:x@a.example', 'https://b.example/1');
    const grouped = (part: Partial<ArrangeOptions>) =>
      arrange(links, [[0, 4]], all, { unique: true, groupByHost: true, ...part });
    expect(grouped({})).toEqual({
      listed: Uint32Array.of(0, 3, 1, 2),
      duplicates: 0,
      groups: [
        { host: 'b.example', count: 2 },
        { host: 'a.example', count: 1 },
        { host: '', count: 1 },
      ],
    });
    expect([...grouped({ order: 'url' }).listed]).toEqual([1, 3, 0, 2]);
    expect([...grouped({ reverse: true }).listed]).toEqual([3, 0, 2, 1]);
  });

  it('groups the listed links by their host after cleaning', () => {
    const links = linksTo(
      'https://a.example/react',
      'https://b.example/react',
      'https://a.example/vue',
      'https://www.google.com/url?q=https%3A%2F%2Fa.example%2Freact%2F2',
      'https://b.example/react',
    );
    const clean = { ...noCleaning, unwrapRedirects: true };
    expect(arrange(links, [[0, 5]], filterFor('react'), { unique: true, groupByHost: true, clean })).toEqual({
      listed: Uint32Array.of(0, 3, 1),
      duplicates: 1,
      groups: [
        { host: 'a.example', count: 2 },
        { host: 'b.example', count: 1 },
      ],
    });
  });

  it('returns no groups if the query asks for none, and an empty list for no links', () => {
    expect(arrange(linksTo('a:1'), [[0, 1]], all, { unique: true })).not.toHaveProperty('groups');
    expect(arrange([], [], all, { unique: true, groupByHost: true }).groups).toEqual([]);
  });

  it('lists the links that pass, in the order of the list', () => {
    const links = linksTo('https://a.example/', 'https://b.example/', 'https://ab.example/');
    expect([...arrange(links, [[0, 3]], filterFor('a\\w*\\.'), { unique: true }).listed]).toEqual([0, 2]);
  });

  it('puts links that arrived late at their place on the page', () => {
    const links = linksTo('https://top.example/1', 'https://top.example/2', 'https://frame.example/');
    expect([
      ...arrange(
        links,
        [
          [0, 1],
          [2, 3],
          [1, 2],
        ],
        all,
        { unique: true },
      ).listed,
    ]).toEqual([0, 2, 1]);
  });

  it('leaves out links that are in no run', () => {
    expect([...arrange(linksTo('a:1', 'a:2', 'a:3'), [[1, 2]], all, { unique: true }).listed]).toEqual([1]);
  });

  it('keeps every duplicate if `unique` is off', () => {
    expect(arrange(linksTo('a:1', 'a:1'), [[0, 2]], all, { unique: false })).toEqual({
      listed: Uint32Array.of(0, 1),
      duplicates: 0,
    });
  });

  it('counts only links that pass as duplicates', () => {
    expect(arrange(linksTo('a:1', 'b:1', 'b:1', 'a:1'), [[0, 4]], filterFor('^a'), { unique: true })).toEqual({
      listed: Uint32Array.of(0),
      duplicates: 1,
    });
  });

  it('compares URLs character for character', () => {
    const urls = ['https://a.example/x', 'https://a.example/x#', 'https://a.example/X', 'https://a.example/x/'];
    expect(arrange(linksTo(...urls), [[0, 4]], all, { unique: true }).duplicates).toBe(0);
  });

  it('keeps the first link with each URL in page order', () => {
    const page = fc
      .array(fc.constantFrom('a:1', 'a:2', 'a:3', 'a:4'), { minLength: 1, maxLength: 20 })
      .chain((urls) => fc.record({ urls: fc.constant(urls), runs: shuffledRuns(urls.length) }));
    fc.assert(
      fc.property(page, ({ urls, runs }) => {
        const { listed, duplicates } = arrange(linksTo(...urls), runs, all, { unique: true });
        const order = pageOrder(runs);
        const firsts = order.filter((at, place) => order.findIndex((other) => urls[other] === urls[at]) === place);
        expect([...listed]).toEqual(firsts);
        expect(duplicates).toBe(urls.length - firsts.length);
      }),
    );
  });

  it('lists every link, in the order of the runs, without patterns and with duplicates kept', () => {
    const page = fc
      .integer({ min: 1, max: 300 })
      .chain((length) => fc.record({ length: fc.constant(length), runs: shuffledRuns(length) }));
    fc.assert(
      fc.property(page, ({ length, runs }) => {
        const links = linksTo(...Array.from({ length }, (_, index) => `a:${index % 7}`));
        expect([...arrange(links, runs, all, { unique: false }).listed]).toEqual(pageOrder(runs));
      }),
    );
  });

  describe('reports', () => {
    const links = linksTo(...Array.from({ length: 3 * progressStep }, (_, index) => `a:${index}`));
    const runs: Run[] = [
      [progressStep, 3 * progressStep],
      [0, 10],
    ];
    const reportsOf = (filter: typeof all) => {
      const reports: (number | 'matched')[] = [];
      const observer = { at: (index: number) => reports.push(index), matched: () => reports.push('matched') };
      arrange(links, runs, filter, { unique: true, observer });
      return reports;
    };

    it('the next link every few links, and the end of matching', () => {
      expect(reportsOf({ ...all, include: /a/ })).toEqual([progressStep, 2 * progressStep, 0, 'matched']);
    });

    it('nothing if there is no pattern', () => {
      expect(reportsOf(all)).toEqual([]);
    });
  });

  it('lists nothing if there are no links', () => {
    expect(arrange([], [], all, { unique: true })).toEqual({ listed: new Uint32Array(), duplicates: 0 });
  });
});
