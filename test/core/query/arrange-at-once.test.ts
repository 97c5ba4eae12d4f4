import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/core/query/arrange';
import type { Run } from '../../../src/core/query/arrange';
import { arrangeAtOnce, searchesForText } from '../../../src/core/query/arrange-at-once';
import { parseFilter } from '../../../src/core/query/filter';
import { defaultQuery, matchInChoices } from '../../../src/core/query/query';
import type { Query } from '../../../src/core/query/query';
import { fromSource, linksTo } from '../links';
import { valueOf } from '../results';

const letters = fc.string({ unit: fc.constantFrom('a', 'B', 'k', 'K', 'ß', 'ſ', 'İ', '/', '.'), maxLength: 6 });

describe('arrangeAtOnce', () => {
  it('returns the same as the worker', () => {
    const queries = fc.record({
      include: letters,
      exclude: letters,
      matchIn: fc.constantFrom(...matchInChoices),
      regex: fc.boolean(),
      matchCase: fc.boolean(),
      unique: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 20 }), queries, fc.nat(20), (urls, part, middle) => {
        const query: Query = { ...defaultQuery, ...part };
        fc.pre(searchesForText(query));
        const links = fromSource(urls.map((url) => ({ url, text: url.toUpperCase() })));
        const cut = Math.min(middle, links.length);
        const runs: Run[] = [
          [cut, links.length],
          [0, cut],
        ];
        const { listed, duplicates } = arrange(links, runs, valueOf(parseFilter(query)), query);
        expect(arrangeAtOnce(links, runs, query)).toEqual({ listed, duplicates });
      }),
    );
  });

  it.each<Partial<Query>>([
    { include: 'a.b' },
    { include: '(a+)+$' },
    { include: '/react/i' },
    { exclude: 'a|b' },
    { order: 'url' },
    { groupByHost: true },
    { site: 'same' },
    { clean: { ...defaultQuery.clean, dropFragment: true } },
  ])('leaves anything but a plain text search to the worker: %j', (part) => {
    expect(arrangeAtOnce(linksTo('a:1'), [[0, 1]], { ...defaultQuery, ...part })).toBeNull();
  });

  it('treats everything as plain text with regex off', () => {
    const query = { ...defaultQuery, include: '(a+)+$', regex: false };
    expect(arrangeAtOnce(linksTo('x:(a+)+$', 'x:aaa'), [[0, 2]], query)?.listed).toEqual(Uint32Array.of(0));
  });

  it('leaves a long list to the worker', () => {
    const links = linksTo(...Array.from({ length: 5000 }, (_, index) => `a:${index}`));
    expect(arrangeAtOnce(links, [[0, 5000]], defaultQuery)).toBeNull();
  });
});
