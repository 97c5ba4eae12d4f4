import { describe, expect, it } from 'vitest';
import { formats } from '../../src/core/formats';
import { longestLastCopy, packToKeep, readLastCopy } from '../../src/core/last-copy';
import { packLinks } from '../../src/core/packed-links';
import { packed } from '../harvest/messages';
import { linksTo } from './links';

const links = packed('https://a.example/', 'https://b.example/');
const copy = { format: 'csv', links };

describe('readLastCopy', () => {
  it.each(formats)('gives what was kept as $id', ({ id }) => {
    expect(readLastCopy({ format: id, links })).toEqual({ format: id, links });
  });

  it('gives a copy of no links', () => {
    expect(readLastCopy({ format: 'json', links: packed() })).toEqual({ format: 'json', links: packed() });
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
    expect(packToKeep(linksTo('a:1', 'a:2'))).toEqual(packLinks(['a:1', 'text 0', 'a:2', 'text 1']));
    expect(packToKeep([])).toEqual(packLinks([]));
  });

  it('packs a list as long as storage has room for, and no longer one', () => {
    const ofLength = (length: number) => [{ url: 'x'.repeat(length - 1), text: '' }];
    expect(packToKeep(ofLength(longestLastCopy))?.fields).toHaveLength(longestLastCopy);
    expect(packToKeep(ofLength(longestLastCopy + 1))).toBeNull();
  });
});
