import { describe, expect, it } from 'vitest';
import {
  addPage,
  addressOf,
  joinUrls,
  longestPage,
  longestPages,
  mostPages,
  readPages,
  splitUrls,
} from '../../../src/core/desk/copied-pages';
import type { CopiedPage } from '../../../src/core/desk/copied-pages';
import { addCopy, longestCopies, mostCopies, readCopies, sizeOf } from '../../../src/core/desk/recent-copies';
import type { RecentCopy } from '../../../src/core/desk/recent-copies';
import { addQuery, mostQueries, queriesFor, readQueries } from '../../../src/core/desk/recent-queries';
import { addTaken } from '../../../src/core/desk/recents';
import { defaultQuery } from '../../../src/core/query/query';

const query = (include: string) => ({ ...defaultQuery, include });
const recent = (include: string, host = 'a.example') => ({ query: query(include), host });
const copy = (copiedAt: number, text = 'https://a.example/'): RecentCopy => ({
  copiedAt,
  page: { url: 'https://a.example/', title: 'A' },
  count: 1,
  format: 'lines',
  content: { 'text/plain': text },
});
const page = (address: string, ...urls: readonly string[]) => ({ address, urls: joinUrls(urls), isAddition: false });
const junk = [undefined, null, 7, 'text', {}, { queries: [] }, [null, 7, 'text', {}, [], { query: 7 }]];

describe('addQuery', () => {
  it('puts the latest first, and keeps each query once, wherever it was used last', () => {
    const queries = addQuery([recent('b'), recent('a')], recent('a', 'b.example'));
    expect(queries).toEqual([recent('a', 'b.example'), recent('b')]);
  });

  it(`keeps ${mostQueries}`, () => {
    let queries: readonly ReturnType<typeof recent>[] = [];
    for (let turn = 0; turn < mostQueries + 5; turn++) queries = addQuery(queries, recent(String(turn)));
    expect(queries).toHaveLength(mostQueries);
    expect(queries[0]).toEqual(recent(String(mostQueries + 4)));
  });
});

describe('queriesFor', () => {
  it("puts this host's first, and leaves the rest in order", () => {
    const queries = [recent('a', 'x.example'), recent('b'), recent('c', 'x.example'), recent('d')];
    expect(queriesFor(queries, 'a.example').map((one) => one.query.include)).toEqual(['b', 'd', 'a', 'c']);
  });
});

describe('readQueries', () => {
  it.each(junk)('leaves out what is not a query: %j', (stored) => {
    expect(readQueries(stored)).toEqual([]);
  });

  it('repairs a query field by field, and keeps those beside it', () => {
    const stored = [recent('a'), null, { query: { include: 7, exclude: 'x' }, host: 7 }];
    expect(readQueries(stored)).toEqual([recent('a'), { query: { ...defaultQuery, exclude: 'x' }, host: '' }]);
  });
});

describe('addCopy', () => {
  it(`keeps ${mostCopies}, the latest first, each with a time of its own`, () => {
    let copies: readonly RecentCopy[] = [];
    for (let turn = 0; turn < mostCopies + 5; turn++) copies = addCopy(copies, copy(100));
    expect(copies).toHaveLength(mostCopies);
    expect(new Set(copies.map(({ copiedAt }) => copiedAt)).size).toBe(mostCopies);
    expect(copies[0]?.copiedAt).toBe(100 + mostCopies + 4);
  });

  it('leaves out the oldest where the texts are too long together, counted in bytes', () => {
    const third = 'é'.repeat(longestCopies / 6);
    let copies: readonly RecentCopy[] = [];
    for (const time of [1, 2, 3, 4]) copies = addCopy(copies, copy(time, third));
    expect(copies.map(({ copiedAt }) => copiedAt)).toEqual([4, 3, 2]);
  });

  it('leaves out a copy that is too long alone, and keeps the others', () => {
    const before = [copy(1)];
    expect(addCopy(before, copy(2, 'x'.repeat(longestCopies + 1)))).toEqual(before);
  });

  it('counts all types of the content', () => {
    expect(sizeOf({ 'text/plain': 'é', 'text/html': '<b>' })).toBe(5);
  });
});

describe('readCopies', () => {
  it.each(junk)('leaves out what is not a copy: %j', (stored) => {
    expect(readCopies(stored)).toEqual([]);
  });

  it('returns what was stored, rich text too, and leaves out a copy that is not whole', () => {
    const rich = { ...copy(2), content: { 'text/plain': 'a', 'text/html': '<a>' } };
    const { count: _, ...broken } = copy(3);
    const stored = [rich, broken, { ...copy(4), format: 'later' }, copy(1)];
    expect(readCopies(stored)).toEqual([rich, copy(1)]);
  });
});

describe('addPage', () => {
  const urlsOf = (pages: readonly CopiedPage[], address: string) =>
    splitUrls(pages.find((one) => one.address === address)?.urls ?? '');

  it('replaces what was copied of the page before', () => {
    const pages = addPage(addPage([], page('a', 'https://1/')), page('a', 'https://2/'));
    expect(urlsOf(pages, 'a')).toEqual(['https://2/']);
  });

  it('adds to it when only new links were copied', () => {
    const pages = addPage(addPage([], page('a', 'https://1/')), { ...page('a', 'https://2/'), isAddition: true });
    expect(urlsOf(pages, 'a')).toEqual(['https://1/', 'https://2/']);
  });

  it('forgets a page of which too much was copied to be kept', () => {
    const urls = Array.from({ length: longestPage / 10 }, () => 'https://1/');
    expect(joinUrls(urls)).toBeNull();
    expect(addPage(addPage([], page('a', 'https://1/')), page('a', ...urls))).toEqual([]);
  });

  it(`keeps ${mostPages} pages, and drops the one not copied from for the longest time`, () => {
    let pages: readonly CopiedPage[] = [];
    for (let turn = 0; turn < mostPages; turn++) pages = addPage(pages, page(String(turn), 'https://1/'));
    pages = addPage(pages, page('0', 'https://2/'));
    pages = addPage(pages, page('new', 'https://1/'));
    expect(pages).toHaveLength(mostPages);
    expect(pages.map(({ address }) => address)).not.toContain('1');
    expect(urlsOf(pages, '0')).toEqual(['https://2/']);
  });

  it('keeps no more than fits', () => {
    const long = ['x'.repeat(longestPage - 1)];
    let pages: readonly CopiedPage[] = [];
    for (let turn = 0; turn < 6; turn++) pages = addPage(pages, page(String(turn), ...long));
    expect(pages.map(({ urls }) => urls.length).reduce((sum, length) => sum + length, 0)).toBe(longestPages);
  });
});

describe('readPages', () => {
  it.each(junk)('leaves out what is not a page: %j', (stored) => {
    expect(readPages(stored)).toEqual([]);
  });
});

describe('addressOf', () => {
  it('is the address without its fragment', () => {
    expect(addressOf('https://a.example/b?c#d#e')).toBe('https://a.example/b?c');
  });
});

describe('addTaken', () => {
  const none = { queries: [], copies: [], pages: [] };
  const taken = {
    query: query('a'),
    page: { url: 'https://a.example/#top', title: 'A' },
    takenAt: 1,
    isOnlyNew: false,
  };

  it('changes the queries alone when nothing was copied', () => {
    expect(addTaken(none, taken)).toEqual({ queries: [recent('a')] });
  });

  it('keeps what was copied, and which URLs', () => {
    const content = { 'text/plain': 'https://a.example/1' };
    const copied = { ...taken, copy: { count: 1, format: 'lines' as const, content }, urls: 'https://a.example/1\n' };
    expect(addTaken(none, copied)).toEqual({
      queries: [recent('a')],
      copies: [{ copiedAt: 1, page: taken.page, ...copied.copy }],
      pages: [{ address: 'https://a.example/', urls: 'https://a.example/1\n' }],
    });
  });

  it('keeps no page where the browser does not reveal the address', () => {
    expect(addTaken(none, { ...taken, page: { url: '', title: '' }, urls: 'a:1\n' })).not.toHaveProperty('pages');
  });
});
