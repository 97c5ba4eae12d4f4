import { describe, expect, it } from 'vitest';
import { formats } from '../../src/core/formats';
import { keepable, readLastCopy } from '../../src/core/last-copy';
import { packed } from '../harvest/messages';

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

describe('keepable', () => {
  it('is a copy that storage has room for', () => {
    expect(keepable({ format: 'csv', links })).toEqual({ format: 'csv', links });
  });

  it('is nothing of a copy that is longer than storage, and a message in Chrome, can be', () => {
    expect(keepable({ format: 'csv', links: packed(`https://a.example/${'x'.repeat(4_000_000)}`) })).toBeNull();
  });
});
