import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteRecents, loadRecents, saveRecents } from '../../src/browser/recents-store';
import { defaultQuery } from '../../src/core/query/query';

const large = vi.hoisted(() => ({ items: new Map<string, unknown>(), isFull: false, isClosed: false }));

vi.mock('../../src/browser/large-items', () => ({
  largeItems: {
    load: async (key: string) => {
      if (large.isClosed) throw new Error('InvalidStateError');
      return large.items.get(key);
    },
    save: async (key: string, value: unknown) => {
      if (large.isFull) throw new Error('QuotaExceededError');
      large.items.set(key, value);
    },
    remove: async (key: string) => large.items.delete(key),
  },
}));

const queries = [{ query: defaultQuery, host: 'a.example' }];
const pages = [{ address: 'https://a.example/', urls: 'https://a.example/1\n' }];

beforeEach(() => {
  large.items.clear();
  large.isFull = false;
  large.isClosed = false;
});

describe('loadRecents', () => {
  it('returns what was stored, part by part', async () => {
    await saveRecents({ queries });
    await saveRecents({ pages });
    expect(await loadRecents('queries')).toEqual(queries);
    expect(await loadRecents('pages')).toEqual(pages);
    expect(await loadRecents('copies')).toEqual([]);
  });

  it.each(['queries', 'copies', 'pages'] as const)(
    'returns none where the browser keeps its database closed: %s',
    async (part) => {
      large.isClosed = true;
      expect(await loadRecents(part)).toEqual([]);
    },
  );

  it('returns none for what is unreadable', async () => {
    for (const key of ['recentQueries', 'recentCopies', 'copiedPages']) large.items.set(key, 'junk');
    expect(await loadRecents('copies')).toEqual([]);
  });
});

describe('saveRecents', () => {
  it('leaves what is there where there is no room', async () => {
    await saveRecents({ queries });
    large.isFull = true;
    await saveRecents({ queries: [], pages });
    expect(await loadRecents('queries')).toEqual(queries);
  });
});

describe('deleteRecents', () => {
  it('leaves nothing but what is not a recent', async () => {
    large.items.set('lastCopy', 'other');
    await saveRecents({ queries, copies: [], pages });
    await deleteRecents();
    expect([...large.items.keys()]).toEqual(['lastCopy']);
  });
});
