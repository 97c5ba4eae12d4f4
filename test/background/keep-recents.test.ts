import { describe, expect, it } from 'vitest';
import { createRecentsKeeper } from '../../src/background/keep-recents';
import type { Recents, TakenLinks } from '../../src/core/desk/recents';
import { defaultQuery } from '../../src/core/query/query';
import { fail, succeed } from '../../src/core/result';
import { defaultSettings } from '../../src/core/settings/settings';

const taken = (include: string, url = 'https://a.example/page#top'): TakenLinks => ({
  query: { ...defaultQuery, include },
  page: { url, title: 'A' },
  takenAt: 1,
  copy: { count: 1, format: 'lines', content: { 'text/plain': include } },
  urls: `https://a.example/${include}\n`,
  isOnlyNew: false,
});

function createKeeper() {
  let stored: Recents = { queries: [], copies: [], pages: [] };
  let isWanted = true;
  let isRefusing = false;
  const { handlers } = createRecentsKeeper({
    load: async (part) => stored[part],
    save: async (parts) => void (stored = { ...stored, ...parts }),
    remove: async () => {
      if (isRefusing) throw new Error('InvalidStateError');
      stored = { queries: [], copies: [], pages: [] };
    },
    settings: {
      read: async () => ({ ...defaultSettings, options: { ...defaultSettings.options, keepsRecents: isWanted } }),
    },
  });
  return {
    ...handlers,
    want: (now: boolean) => void (isWanted = now),
    refuse: () => void (isRefusing = true),
    stored: () => stored,
  };
}

describe('createRecentsKeeper', () => {
  it('keeps what was taken, and loses nothing that comes at once', async () => {
    const { keepTaken, loadRecents, loadRecentCopies } = createKeeper();
    await Promise.all([keepTaken(taken('a')), keepTaken(taken('b'))]);
    const { queries, copiedUrls } = await loadRecents('https://a.example/page#end');
    expect(queries.map(({ query }) => query.include)).toEqual(['b', 'a']);
    expect(copiedUrls).toEqual(['https://a.example/b']);
    expect((await loadRecentCopies(null)).map(({ content }) => content['text/plain'])).toEqual(['b', 'a']);
  });

  it('knows of no copy from another page, and puts the queries of its host last', async () => {
    const { keepTaken, loadRecents } = createKeeper();
    await keepTaken(taken('b', 'https://b.example/'));
    await keepTaken(taken('a'));
    const { queries, copiedUrls } = await loadRecents('https://b.example/other');
    expect(queries.map(({ query }) => query.include)).toEqual(['b', 'a']);
    expect(copiedUrls).toBeNull();
  });

  it('keeps nothing while the user does not want it, and does not return what is there', async () => {
    const keeper = createKeeper();
    await keeper.keepTaken(taken('a'));
    keeper.want(false);
    await keeper.keepTaken(taken('b'));
    expect(await keeper.loadRecents('https://a.example/page')).toEqual({ queries: [], copiedUrls: null });
    expect(await keeper.loadRecentCopies(null)).toEqual([]);
    keeper.want(true);
    expect((await keeper.loadRecents('https://a.example/page')).queries).toHaveLength(1);
  });

  it('deletes all, and says so when the browser refuses', async () => {
    const keeper = createKeeper();
    await keeper.keepTaken(taken('a'));
    expect(await keeper.deleteRecents(null)).toEqual(succeed(null));
    expect(keeper.stored()).toEqual({ queries: [], copies: [], pages: [] });
    keeper.refuse();
    expect(await keeper.deleteRecents(null)).toEqual(fail('not-deleted'));
  });
});
