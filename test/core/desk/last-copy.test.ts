import { describe, expect, it } from 'vitest';
import { longestLastCopy, packToKeep, readLastCopy } from '../../../src/core/desk/last-copy';
import { formats } from '../../../src/core/formats/formats';
import { defaultFormatOptions } from '../../../src/core/formats/parts/format-options';
import type { Link } from '../../../src/core/links/link';
import { packLinks, unpackLinks } from '../../../src/core/links/packed-links';
import { unknownSource } from '../../../src/core/links/source';
import { packed } from '../../harvest/messages';
import { fromSource, linksTo, source } from '../links';

/** A run as version 0.1 stored it. */
const links = packed('https://a.example/', 'https://b.example/');
const runs = [{ ...links, source }];
const options = defaultFormatOptions;
const copy = { format: 'csv', options, runs };

describe('readLastCopy', () => {
  it.each(formats)('returns a copy that was stored as $id', ({ id }) => {
    const lines = id === 'template' ? { lines: ['A', 'B'] } : {};
    expect(readLastCopy({ format: id, options, runs, ...lines })).toEqual({ format: id, options, runs, ...lines });
  });

  it('returns the default options and an unknown source for a copy from version 0.1, which stored neither', () => {
    expect(readLastCopy({ format: 'csv', links })).toEqual({ ...copy, runs: [{ ...links, source: unknownSource }] });
  });

  it.each([{}, null, 'https://a.example/', { ...source, readAt: 'noon' }, { ...source, url: 1 }])(
    'reads the source %j as unknown',
    (stored) => {
      const read = readLastCopy({ ...copy, runs: [{ ...links, source: stored }] });
      expect(read?.runs).toEqual([{ ...links, source: unknownSource }]);
    },
  );

  it('returns null for a template copy from version 0.1, which stored only the links', () => {
    expect(readLastCopy({ format: 'template', links })).toBeNull();
  });

  it('returns a copy without links', () => {
    const empty = { format: 'json', options, runs: [{ ...packed(), source }] };
    expect(readLastCopy(empty)).toEqual(empty);
  });

  it.each<unknown>([
    undefined,
    null,
    'junk',
    42,
    [],
    {},
    { links },
    { ...copy, format: 'word' },
    { ...copy, format: null },
    { format: 'csv' },
    { ...copy, lines: ['A'] },
    { ...copy, lines: ['A', 2] },
    { ...copy, lines: 'A' },
    { format: 'csv', options, links: null },
    { format: 'csv', options, links: [] },
    { ...copy, runs: {} },
    { ...copy, runs: [...runs, null] },
    { ...copy, runs: [{ ...links, count: '2' }] },
    { ...copy, runs: [{ ...links, count: 1.5 }] },
    { ...copy, runs: [{ ...links, count: NaN }] },
    { ...copy, runs: [{ ...links, count: -1 }] },
    { ...copy, runs: [{ ...links, count: 3 }] },
    { ...copy, runs: [{ ...links, count: 1e9 }] },
    { ...copy, runs: [{ ...links, fields: ['https://a.example/', 'a'] }] },
    { ...copy, runs: [{ ...links, separator: 10 }] },
    { ...copy, runs: [{ ...links, separator: '' }] },
  ])('returns null for %j', (stored) => {
    expect(readLastCopy(stored)).toBeNull();
  });
});

/** Links as a worker receives them: each message is a copy. */
function received(from: number, to: number): Link[] {
  const fields = Array.from({ length: to - from }, (_, index) => [
    `https://www.example.com/item/${from + index}`,
    'Item',
  ]);
  return unpackLinks(structuredClone({ ...packLinks(fields.flat()), source }));
}

/** The links of two messages, mixed as by sorting. */
function mixed(half: number): Link[] {
  const other = received(half, 2 * half);
  return received(0, half).flatMap((link, index) => [link, ...other.slice(index, index + 1)]);
}

describe('packToKeep', () => {
  it('packs the links of one source into one run, whatever messages they came in', () => {
    expect(packToKeep(mixed(100))?.runs).toHaveLength(1);
  });

  it('keeps a sorted list that is short enough, whatever messages it came in', () => {
    expect(packToKeep(mixed(15_000))).not.toBeNull();
  });

  /** The bytes that the separator and the source of the links take. */
  const sourceLength = 1 + source.url.length + source.title.length;

  it('packs links into a new run wherever the source changes', () => {
    const other = { ...source, url: 'https://b.example/' };
    const [first, second] = [linksTo('a:1', 'a:2'), linksTo('b:1').map((link) => ({ ...link, source: other }))];
    expect(packToKeep([...first, ...second])?.runs.map(({ count, source: { url } }) => [count, url])).toEqual([
      [2, source.url],
      [1, other.url],
    ]);
  });

  it('packs links with their lines', () => {
    expect(packToKeep(linksTo('a:1', 'a:2'))).toEqual({
      runs: [{ ...packLinks(['a:1', 'text 0', 'a:2', 'text 1']), source }],
    });
    expect(packToKeep([])).toEqual({ runs: [] });
    expect(packToKeep(linksTo('a:1'), ['A'])).toEqual({
      runs: [{ ...packLinks(['a:1', 'text 0']), source }],
      lines: ['A'],
    });
  });

  it('packs a list of the maximum length, and none longer', () => {
    const ofLength = (length: number, letter = 'x') =>
      fromSource([{ url: letter.repeat(length - sourceLength), text: '' }]);
    expect(packToKeep(ofLength(longestLastCopy))).not.toBeNull();
    expect(packToKeep(ofLength(longestLastCopy + 1))).toBeNull();
    // Three bytes each.
    expect(packToKeep(ofLength(longestLastCopy / 2, '漢'))).toBeNull();
    expect(packToKeep(ofLength(longestLastCopy / 2), ['漢'.repeat(longestLastCopy / 2)])).toBeNull();
  });
});
