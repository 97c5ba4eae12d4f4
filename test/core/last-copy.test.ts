import { describe, expect, it } from 'vitest';
import { defaultFormatOptions } from '../../src/core/format-options';
import { formats } from '../../src/core/formats';
import { longestLastCopy, packToKeep, readLastCopy } from '../../src/core/last-copy';
import { packLinks } from '../../src/core/packed-links';
import { packed } from '../harvest/messages';
import { linksTo } from './links';

const links = packed('https://a.example/', 'https://b.example/');
const options = defaultFormatOptions;
const copy = { format: 'csv', options, links };

describe('readLastCopy', () => {
  it.each(formats)('gives what was kept as $id', ({ id }) => {
    const lines = id === 'template' ? { lines: ['A', 'B'] } : {};
    expect(readLastCopy({ format: id, options, links, ...lines })).toEqual({ format: id, options, links, ...lines });
  });

  it('gives the default options for a copy of 0.1, which kept none', () => {
    expect(readLastCopy({ format: 'csv', links })).toEqual(copy);
  });

  it('gives null for template lines of 0.1, which kept the links alone', () => {
    expect(readLastCopy({ format: 'template', links })).toBeNull();
  });

  it('gives a copy of no links', () => {
    const empty = { format: 'json', options, links: packed() };
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
    { ...copy, links: null },
    { ...copy, links: [] },
    { ...copy, links: { ...links, count: '2' } },
    { ...copy, links: { ...links, count: 1.5 } },
    { ...copy, links: { ...links, count: NaN } },
    { ...copy, links: { ...links, count: -1 } },
    { ...copy, links: { ...links, count: 3 } },
    { ...copy, links: { ...links, count: 1e9 } },
    { ...copy, links: { ...links, fields: ['https://a.example/', 'a'] } },
    { ...copy, links: { ...links, separator: 10 } },
    { ...copy, links: { ...links, separator: '' } },
  ])('gives null for %j', (stored) => {
    expect(readLastCopy(stored)).toBeNull();
  });
});

describe('packToKeep', () => {
  it('packs links', () => {
    expect(packToKeep(linksTo('a:1', 'a:2'))).toEqual({ links: packLinks(['a:1', 'text 0', 'a:2', 'text 1']) });
    expect(packToKeep([])).toEqual({ links: packLinks([]) });
    expect(packToKeep(linksTo('a:1'), ['A'])).toEqual({ links: packLinks(['a:1', 'text 0']), lines: ['A'] });
  });

  it('packs a list as long as storage has room for, and no longer one', () => {
    const ofLength = (length: number, letter = 'x') => [{ url: letter.repeat(length - 2), text: '' }];
    expect(packToKeep(ofLength(longestLastCopy))).not.toBeNull();
    expect(packToKeep(ofLength(longestLastCopy + 1))).toBeNull();
    // Three bytes each.
    expect(packToKeep(ofLength(longestLastCopy / 2, '漢'))).toBeNull();
    expect(packToKeep(ofLength(longestLastCopy / 2), ['漢'.repeat(longestLastCopy / 2)])).toBeNull();
  });
});
