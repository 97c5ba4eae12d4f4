import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormatId } from '../../src/core/formats/formats';
import { defaultFormatOptions } from '../../src/core/formats/parts/format-options';
import type { Preset } from '../../src/core/presets/preset';
import { defaultQuery } from '../../src/core/query/query';
import type { Query } from '../../src/core/query/query';
import { fail, succeed } from '../../src/core/result';
import { silenceMs } from '../../src/harvest/harvest';
import type { FakePage } from '../harvest/fake-page';
import { begin, end, frame, linkRun, links } from '../harvest/messages';
import { applyPreset, stopPreset } from '../../src/view/preset-use';
import { answer, clipboardBefore, createWorld, settle } from './world';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A preset with this query. */
const presetOf = (query: Partial<Query>): Preset => ({
  id: 'react',
  name: 'React',
  query: { ...defaultQuery, ...query },
  format: 'lines',
  formatOptions: { fields: defaultFormatOptions.fields, template: '' },
  isInMenu: false,
  sites: [],
  place: 1,
});

/** The notice that links were copied. */
const copied = (count: number, format: FormatId) => ({
  kind: 'taken',
  taken: { parts: [{ code: 'copied', count, values: [{ format }] }] },
});

describe('createStore', () => {
  it('reads the page at once, with the query last used', async () => {
    const { page, store, shownUrls } = createWorld({ query: { selector: 'main a', include: 'b' } });
    expect(page.visit()).toMatchObject({ target: { tabId: 1 }, request: { selector: 'main a', scope: 'page' } });
    expect(store.page.reading.value).toBeNull();
    await answer(page, 'a:1', 'b:2');
    expect(shownUrls()).toEqual(['b:2']);
    expect(store.listing.selection.value).toMatchObject({ duplicates: 0, total: 2 });
  });

  it('shows links as they come', async () => {
    const { page, store, shownUrls } = createWorld();
    const top = page.visit().open(0);
    top.say(begin(), links('a:1'));
    await settle();
    expect(shownUrls()).toEqual(['a:1']);
    top.say(links('a:2'), end);
    await page.visit().reach(succeed([0]));
    await settle();
    expect(shownUrls()).toEqual(['a:1', 'a:2']);
    expect(store.page.reading.value?.progress?.state).toBe('done');
  });

  it('marks what matched in the rows in sight', async () => {
    const { page, store } = createWorld({ query: { include: 'b+' } });
    await answer(page, 'a:1', 'a:bb');
    expect(store.listing.spans.value.get(1)).toEqual({ url: [[2, 4]], text: [] });
    expect(store.listing.spans.value.has(0)).toBe(false);
  });

  it('marks what matched in the rows that come in sight', async () => {
    const { page, store } = createWorld({ query: { include: 'a' } });
    await answer(page, ...Array.from({ length: 100 }, (_, index) => `a:${index}`));
    expect(store.listing.spans.value.has(90)).toBe(false);
    store.listing.look(Array.from({ length: 10 }, (_, offset) => 85 + offset));
    await settle();
    expect(store.listing.spans.value.get(90)).toEqual({ url: [[0, 1]], text: [] });
  });
});

describe('change', () => {
  it('filters again at each key, without going back to the page', async () => {
    const { page, store, shownUrls } = createWorld();
    await answer(page, 'a:1', 'b:2', 'b:3');
    store.recipe.change({ include: 'b' });
    await settle();
    expect(shownUrls()).toEqual(['b:2', 'b:3']);
    store.recipe.change({ exclude: '3' });
    await settle();
    expect(shownUrls()).toEqual(['b:2']);
    expect(page.visits).toHaveLength(1);
  });

  it('ends with the list of the last key, however fast the keys come', async () => {
    const { page, store, shownUrls } = createWorld();
    await answer(page, 'a:react', 'a:rest', 'a:vue');
    for (const include of ['r', 're', 'rea', 'reac', 'react']) store.recipe.change({ include });
    await settle();
    expect(shownUrls()).toEqual(['a:react']);
  });

  it('keeps the query as it is typed', async () => {
    const { store, saved } = createWorld();
    store.recipe.change({ include: 'react(' });
    store.recipe.change({ unique: false });
    await settle();
    expect(saved.at(-1)?.query).toMatchObject({ include: 'react(', unique: false, regex: true });
  });

  it('continues when the query cannot be stored, and logs the error', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const { page, store, shownUrls } = createWorld({ keep: () => Promise.reject(new Error('The disk is full.')) });
    await answer(page, 'a:1', 'b:2');
    store.recipe.change({ include: 'b' });
    await settle();
    expect(shownUrls()).toEqual(['b:2']);
    expect(said).toHaveBeenCalledOnce();
  });

  it('removes duplicates only while Unique is on', async () => {
    const { page, store } = createWorld();
    await answer(page, 'a:1', 'a:1', 'a:2');
    expect(store.listing.selection.value).toMatchObject({ listed: Uint32Array.of(0, 2), duplicates: 1, total: 3 });
    store.recipe.change({ unique: false });
    await settle();
    expect(store.listing.selection.value).toMatchObject({ listed: Uint32Array.of(0, 1, 2), duplicates: 0, total: 3 });
  });

  it('reads the page again for another selector, once typing pauses', async () => {
    const { page, store, shownUrls } = createWorld();
    await answer(page, 'a:1', 'a:2');
    store.recipe.change({ selector: 'm' });
    store.recipe.change({ selector: 'ma' });
    store.recipe.change({ selector: 'main a' });
    await settle();
    expect(page.visits).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(500);
    expect(page.visits).toHaveLength(2);
    expect(page.visit().request.selector).toBe('main a');
    expect(shownUrls()).toEqual(['a:1', 'a:2']);
    await answer(page, 'a:2');
    expect(shownUrls()).toEqual(['a:2']);
  });

  it('ignores the reading for the previous selector', async () => {
    const { page, store, shownUrls } = createWorld();
    const [first] = page.visits;
    const old = first?.open(0);
    old?.say(begin());
    store.recipe.change({ selector: 'main a' });
    await vi.advanceTimersByTimeAsync(500);
    expect(old?.isClosed()).toBe(true);
    await answer(page, 'a:new');
    expect(shownUrls()).toEqual(['a:new']);
  });
});

describe('failure', () => {
  it.each([
    { part: { include: 'a(' }, code: 'bad-include', detail: 'Unterminated group' },
    { part: { exclude: '[b-a]' }, code: 'bad-exclude', detail: 'Range out of order in character class' },
  ])('reports a bad pattern, and keeps the last good list in sight: $code', async ({ part, code, detail }) => {
    const { page, store, shownUrls } = createWorld();
    await answer(page, 'a:1', 'a:2');
    store.recipe.change(part);
    await settle();
    expect(store.listing.failure.value).toEqual({ code, detail });
    expect(shownUrls()).toEqual(['a:1', 'a:2']);
  });

  it('is cleared when the pattern is corrected', async () => {
    const { page, store, shownUrls } = createWorld();
    await answer(page, 'a:1', 'b:2');
    store.recipe.change({ include: 'b(' });
    store.recipe.change({ include: 'b' });
    await settle();
    expect(store.listing.failure.value).toBeNull();
    expect(shownUrls()).toEqual(['b:2']);
  });

  it('reports a bad selector, and keeps the last good list in sight', async () => {
    const { page, store, shownUrls } = createWorld();
    await answer(page, 'a:1');
    store.recipe.change({ selector: 'a[' });
    await vi.advanceTimersByTimeAsync(500);
    page
      .visit()
      .open(0)
      .say(begin(), { kind: 'failed', reason: 'bad-selector', detail: "'a[' is not a valid selector" });
    await settle();
    expect(store.listing.failure.value).toEqual({ code: 'bad-selector', detail: "'a[' is not a valid selector" });
    expect(shownUrls()).toEqual(['a:1']);
    store.recipe.change({ selector: 'a' });
    await vi.advanceTimersByTimeAsync(500);
    await answer(page, 'a:1', 'a:2');
    expect(store.listing.failure.value).toBeNull();
    expect(shownUrls()).toEqual(['a:1', 'a:2']);
  });

  it('reports a page that is closed to extensions', async () => {
    const { page, store, shownUrls } = createWorld();
    await page.visit().reach(fail('page-closed'));
    await settle();
    expect(store.listing.failure.value).toEqual({ code: 'page-closed' });
    expect(shownUrls()).toEqual([]);
  });

  it('reports a busy page for as long as it is busy', async () => {
    const { page, store } = createWorld();
    await vi.advanceTimersByTimeAsync(silenceMs);
    expect(store.listing.failure.value).toEqual({ code: 'page-silent' });
    page.visit().open(0).say(begin(), links('a:1'), end);
    await page.visit().reach(succeed([0]));
    await settle();
    expect(store.listing.failure.value).toBeNull();
  });

  it('reports a pattern that takes too long, and keeps the last good list in sight', async () => {
    const { page, store, worker, budgetMs, shownUrls } = createWorld({ isQuick: false });
    await answer(page, 'a:1', 'a:aaa!');
    while (worker().orders.length > 0) {
      worker().answer();
      await settle();
    }
    expect(shownUrls()).toEqual(['a:1', 'a:aaa!']);
    store.recipe.change({ include: '(a+)+$' });
    worker().workAt(0);
    await vi.advanceTimersByTimeAsync(budgetMs);
    expect(store.listing.failure.value).toEqual({ code: 'slow-pattern' });
    expect(shownUrls()).toEqual(['a:1', 'a:aaa!']);
  });

  it('never replaces the list of a later key by that of an earlier one, however late its matched parts are found', async () => {
    const { page, store, worker, shownUrls } = createWorld({ isQuick: false });
    await answer(page, 'a:1', 'b:2');
    const rest = async () => {
      await settle();
      while (worker().orders.length > 0) {
        worker().answer();
        await settle();
      }
    };
    await rest();
    store.recipe.change({ include: 'a' });
    store.recipe.change({ include: 'nothing' });
    await rest();
    expect(shownUrls()).toEqual([]);
  });

  it('names the link that a slow pattern was matching, once it is known', async () => {
    const { page, store, worker, budgetMs } = createWorld({ isQuick: false });
    await answer(page, 'a:1', 'a:aaa!');
    while (worker().orders.length > 0) {
      worker().answer();
      await settle();
    }
    store.recipe.change({ include: '(a+)+$' });
    worker().workAt(0);
    await vi.advanceTimersByTimeAsync(budgetMs);
    expect(worker().orders[0]?.task).toMatchObject({ kind: 'locate', from: 0 });
    worker().workAt(1);
    await vi.advanceTimersByTimeAsync(budgetMs);
    expect(store.listing.failure.value).toEqual({ code: 'slow-pattern', detail: 'a:aaa!' });
  });

  it('is cleared when the page is read again and the slow pattern finishes this time', async () => {
    const { page, store, worker, budgetMs, shownUrls } = createWorld({ isQuick: false });
    await answer(page, 'a:1', 'a:aaa!');
    store.recipe.change({ include: '(a+)+$' });
    worker().workAt(0);
    await vi.advanceTimersByTimeAsync(budgetMs);
    expect(store.listing.failure.value).toEqual({ code: 'slow-pattern' });
    store.page.reload();
    await answer(page, 'a:a');
    while (worker().orders.length > 0) {
      worker().answer();
      await settle();
    }
    expect(shownUrls()).toEqual(['a:a']);
    expect(store.listing.failure.value).toBeNull();
  });

  it('reports a worker that fails to start, instead of reading for ever', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { page, store, worker } = createWorld({ isQuick: false, query: { include: 'a.' } });
    await answer(page, 'a:1');
    worker().breakDown();
    await settle();
    expect(store.listing.failure.value).toEqual({ code: 'worker-failed' });
  });

  it('is cleared by the next key after a slow pattern', async () => {
    const { page, store, worker, budgetMs, shownUrls } = createWorld({ isQuick: false });
    await answer(page, 'a:1', 'b:2');
    store.recipe.change({ include: '(a+)+$' });
    worker().workAt(0);
    await vi.advanceTimersByTimeAsync(budgetMs);
    store.recipe.change({ include: 'b' });
    expect(store.listing.failure.value).toBeNull();
    for (let turn = 0; turn < 10; turn++) {
      if (worker().orders.length > 0) worker().answer();
      await settle();
      await vi.advanceTimersByTimeAsync(budgetMs);
    }
    expect(shownUrls()).toEqual(['b:2']);
  });
});

describe('copy', () => {
  it('copies what is shown, in the format asked for, and reports it', async () => {
    const { page, store, clipboard } = createWorld({ query: { include: 'b' } });
    await answer(page, 'a:1', 'b:2', 'b:3');
    await store.taking.take('copy', 'json');
    expect(clipboard()).toBe('[\n  "b:2",\n  "b:3"\n]');
    expect(store.notices.notice.value).toMatchObject(copied(2, 'json'));
    await store.taking.take('copy', 'lines');
    expect(clipboard()).toBe('b:2\nb:3');
    expect(store.notices.notice.value).toMatchObject(copied(2, 'lines'));
  });

  it('waits for what was typed just before', async () => {
    const { page, store, clipboard } = createWorld();
    await answer(page, 'a:1', 'b:2');
    store.recipe.change({ include: 'b' });
    await store.taking.take('copy', 'lines');
    expect(clipboard()).toBe('b:2');
  });

  it('waits for the page to be read', async () => {
    const { page, store, clipboard } = createWorld();
    const copying = store.taking.take('copy', 'lines');
    await settle();
    expect(clipboard()).toBe(clipboardBefore);
    await answer(page, 'a:1', 'a:2');
    await copying;
    expect(clipboard()).toBe('a:1\na:2');
  });

  it('waits for a selector that was typed just before', async () => {
    const { page, store, clipboard } = createWorld();
    await answer(page, 'a:1', 'a:2');
    store.recipe.change({ selector: 'main a' });
    const copying = store.taking.take('copy', 'lines');
    await vi.advanceTimersByTimeAsync(500);
    expect(clipboard()).toBe(clipboardBefore);
    await answer(page, 'a:2');
    await copying;
    expect(clipboard()).toBe('a:2');
  });

  it('leaves the clipboard unchanged when nothing matches, and reports that', async () => {
    const { page, store, clipboard } = createWorld({ query: { include: 'nowhere' } });
    await answer(page, 'a:1');
    await store.taking.take('copy', 'json');
    expect(store.notices.notice.value).toEqual({ kind: 'failed', failure: { code: 'no-links' } });
    expect(clipboard()).toBe(clipboardBefore);
  });

  it('leaves the clipboard unchanged while a pattern is bad', async () => {
    const { page, store, clipboard } = createWorld();
    await answer(page, 'a:1');
    store.recipe.change({ include: 'a(' });
    await store.taking.take('copy', 'json');
    expect(clipboard()).toBe(clipboardBefore);
  });

  it('leaves the clipboard unchanged when the pattern turns out to take too long', async () => {
    const { page, store, clipboard, worker, budgetMs } = createWorld({ isQuick: false });
    await answer(page, 'a:aaa!');
    while (worker().orders.length > 0) {
      worker().answer();
      await settle();
    }
    store.recipe.change({ include: '(a+)+$' });
    const copying = store.taking.take('copy', 'json');
    worker().workAt(0);
    await vi.advanceTimersByTimeAsync(budgetMs);
    await copying;
    expect(clipboard()).toBe(clipboardBefore);
  });

  it('leaves the clipboard unchanged when the page fails while a copy waits for it', async () => {
    const { page, store, clipboard } = createWorld();
    const copying = store.taking.take('copy', 'json');
    page.visit().open(0).leave();
    await copying;
    expect(store.listing.failure.value).toEqual({ code: 'page-left' });
    expect(clipboard()).toBe(clipboardBefore);
  });

  it('reports that the browser refused', async () => {
    const { page, store } = createWorld({ isClipboardOpen: false });
    await answer(page, 'a:1');
    await store.taking.take('copy', 'json');
    expect(store.notices.notice.value).toEqual({ kind: 'failed', failure: { code: 'clipboard-refused' } });
  });

  it('is cancelled, with a notice, when the query changes before the links have arrived', async () => {
    const { page, store, clipboard } = createWorld();
    await answer(page, 'a:1', 'a:2');
    store.recipe.change({ selector: 'main a' });
    const copying = store.taking.take('copy', 'lines');
    store.recipe.change({ selector: 'main b' });
    await copying;
    expect(store.notices.notice.value).toEqual({ kind: 'failed', failure: { code: 'query-changed' } });
    expect(clipboard()).toBe(clipboardBefore);
  });

  it.each(['copy', 'download'] as const)(
    'takes nothing when a selector typed just before finds nothing: %s',
    async (way) => {
      const { page, store, clipboard, files } = createWorld();
      await answer(page, 'a:1', 'a:2');
      store.recipe.change({ selector: 'nothing' });
      const taking = store.taking.take(way, 'json');
      await vi.advanceTimersByTimeAsync(500);
      await answer(page);
      await taking;
      expect(store.notices.notice.value).toEqual({ kind: 'failed', failure: { code: 'no-links' } });
      expect(clipboard()).toBe(clipboardBefore);
      expect(files).toEqual([]);
    },
  );

  it('never takes links of an earlier selector when Enter immediately follows a new one', async () => {
    const { page, store, clipboard } = createWorld();
    const old = page.visit().open(0);
    old.say(begin(), links('a:1'));
    await settle();
    store.recipe.change({ selector: 'img' });
    const copying = store.taking.take('copy', 'lines');
    old.say(links('a:2'), end);
    await page.visit().reach(succeed([0]));
    await vi.advanceTimersByTimeAsync(500);
    expect(clipboard()).toBe(clipboardBefore);
    await answer(page, 'b:3');
    await copying;
    expect(clipboard()).toBe('b:3');
  });

  it('succeeds once a bad selector is corrected, even if Enter follows immediately', async () => {
    const { page, store, clipboard } = createWorld();
    await answer(page, 'a:1');
    store.recipe.change({ selector: 'a[' });
    await vi.advanceTimersByTimeAsync(500);
    page.visit().open(0).say(begin(), { kind: 'failed', reason: 'bad-selector', detail: 'no selector' });
    await settle();
    store.recipe.change({ selector: 'a' });
    const copying = store.taking.take('copy', 'lines');
    await vi.advanceTimersByTimeAsync(500);
    await answer(page, 'a:1', 'a:2');
    await copying;
    expect(clipboard()).toBe('a:1\na:2');
  });

  it('succeeds once a page that had changed is read again', async () => {
    const { page, store, clipboard } = createWorld();
    page.visit().open(0).leave();
    await settle();
    expect(store.listing.failure.value).toEqual({ code: 'page-left' });
    store.page.reload();
    const copying = store.taking.take('copy', 'lines');
    await answer(page, 'a:1');
    await copying;
    expect(clipboard()).toBe('a:1');
  });

  it('takes what was listed at the time of the request, even if the way must be loaded first', async () => {
    const { page, store, files } = createWorld();
    await answer(page, 'a:1', 'b:2');
    const downloading = store.taking.take('download', 'lines');
    store.recipe.change({ include: 'b' });
    await settle();
    await downloading;
    expect(files.map(({ text }) => text)).toEqual(['a:1\nb:2\n']);
  });

  it('waits for earlier requests', async () => {
    const lastCopy = { format: 'lines' as const, options: defaultFormatOptions, runs: [linkRun('a:0')] };
    const { page, store, clipboard } = createWorld({ lastCopy });
    await answer(page, 'a:1');
    const asked = [store.taking.take('append'), store.taking.take('copy', 'json')];
    await settle();
    await Promise.all(asked);
    expect(clipboard()).toBe('[\n  "a:1"\n]');
    expect(store.notices.notice.value).toMatchObject(copied(1, 'json'));
  });

  it('reports an unexpected error, and carries out the next request', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const { page, store, clipboard, breakFiles } = createWorld();
    await answer(page, 'a:1');
    breakFiles();
    const downloading = store.taking.take('download', 'lines');
    await settle();
    await downloading;
    expect(store.notices.notice.value).toEqual({ kind: 'failed', failure: { code: 'unexpected' } });
    expect(said).toHaveBeenCalledWith(new Error('The disk is gone.'));
    await store.taking.take('copy', 'lines');
    expect(clipboard()).toBe('a:1');
  });

  it('reports that none of the listed links is ticked', async () => {
    const { page, store, clipboard } = createWorld();
    await answer(page, 'a:1');
    store.ticks.tick([0], false);
    await store.taking.take('copy', 'json');
    expect(store.notices.notice.value).toEqual({ kind: 'failed', failure: { code: 'none-ticked' } });
    expect(clipboard()).toBe(clipboardBefore);
  });

  it('takes nothing when the page is read again and has no links', async () => {
    const { page, store, clipboard } = createWorld();
    await answer(page, 'a:1');
    store.page.reload();
    const copying = store.taking.take('copy', 'json');
    await answer(page);
    await copying;
    expect(store.notices.notice.value).toEqual({ kind: 'failed', failure: { code: 'no-links' } });
    expect(clipboard()).toBe(clipboardBefore);
  });

  it('waits for a busy page, and reports that it is waiting', async () => {
    const { page, store, clipboard } = createWorld();
    await vi.advanceTimersByTimeAsync(silenceMs);
    const copying = store.taking.take('copy', 'lines');
    expect(store.notices.notice.value).toEqual({ kind: 'waiting' });
    await answer(page, 'a:1');
    await copying;
    expect(clipboard()).toBe('a:1');
    expect(store.notices.notice.value).toMatchObject(copied(1, 'lines'));
  });

  it('takes what was listed at the time of the request, even if the page is read again during rendering', async () => {
    const { page, store, clipboard, worker } = createWorld({ isQuick: false });
    await answer(page, 'a:1', 'a:2');
    while (worker().orders.length > 0) {
      worker().answer();
      await settle();
    }
    const copying = store.taking.take('copy', 'lines');
    await settle();
    store.page.reload();
    await answer(page, 'b:3');
    worker().answer();
    await copying;
    expect(clipboard()).toBe('a:1\na:2');
  });

  it('keeps its notice until other links are listed; reading the page again with the same links does not clear it', async () => {
    const { page, store } = createWorld();
    await answer(page, 'a:1', 'a:2');
    await store.taking.take('copy', 'json');
    store.page.reload();
    await answer(page, 'a:1', 'a:2');
    expect(store.notices.notice.value?.kind).toBe('taken');
    store.page.reload();
    await answer(page, 'a:1', 'a:3');
    expect(store.notices.notice.value).toBeNull();
  });

  it('keeps its notice until the query changes', async () => {
    const { page, store } = createWorld();
    await answer(page, 'a:1');
    await store.taking.take('copy', 'json');
    store.recipe.change({ include: 'a' });
    expect(store.notices.notice.value).toBeNull();
  });
});

describe('openTabs', () => {
  const urls = (from: number, count: number) =>
    Array.from({ length: count }, (_, offset) => `https://a.example/${from + offset}`);

  it('opens the tabs that it asked about, even if the page is read again before the answer', async () => {
    const { page, store, opened } = createWorld();
    await answer(page, ...urls(0, 11));
    const opening = store.taking.take('open-tabs');
    await settle();
    expect(store.taking.tabsToOpen.value).toBe(11);
    store.page.reload();
    await answer(page, ...urls(50, 20));
    expect(store.taking.tabsToOpen.value).toBe(11);
    store.taking.answerTabs(true);
    await opening;
    expect(opened).toEqual([urls(0, 11)]);
  });

  it('withdraws the question, and opens nothing, once the query changes', async () => {
    const { page, store, opened } = createWorld();
    await answer(page, ...urls(0, 11));
    const opening = store.taking.take('open-tabs');
    await settle();
    store.recipe.change({ include: '1' });
    await opening;
    expect(store.taking.tabsToOpen.value).toBeNull();
    expect(opened).toEqual([]);
  });
});

describe('tick', () => {
  it('is kept when the page is read again: ticks belong to links', async () => {
    const { page, store } = createWorld({ query: { unique: false } });
    await answer(page, 'a:1', 'a:2', 'a:2', 'a:3');
    store.ticks.tick([0, 2], false);
    store.page.reload();
    await answer(page, 'a:0', 'a:2', 'a:1', 'a:2', 'a:3');
    expect([...store.ticks.unticked.value]).toEqual([2, 3]);
    expect([...store.ticks.ticked.value]).toEqual([0, 1, 4]);
  });

  it('keeps unticked links that have not arrived yet while the page is read again', async () => {
    const { page, store } = createWorld();
    await answer(page, 'a:1', 'a:2', 'a:3');
    store.ticks.tick([2], false);
    store.page.reload();
    const top = page.visit().open(0);
    top.say(begin(), links('a:1'));
    await settle();
    store.ticks.tick([0], false);
    top.say(links('a:2', 'a:3'), end);
    await page.visit().reach(succeed([0]));
    await settle();
    expect([...store.ticks.ticked.value]).toEqual([1]);
  });

  it('is kept for a URL that is listed once, in whatever order its links arrive', async () => {
    const { page, store } = createWorld();
    const top = page.visit().open(0);
    top.say(begin(), links('a:1', 'a:x'), frame(0, null), end);
    page
      .visit()
      .open(4)
      .say(begin([0]), links('a:x'), end);
    await page.visit().reach(succeed([0, 4]));
    await settle();
    store.ticks.tick([1], false);
    store.page.reload();
    page
      .visit()
      .open(4)
      .say(begin([0]), links('a:x'), end);
    page.visit().open(0).say(begin(), links('a:1', 'a:x'), frame(0, null), end);
    await page.visit().reach(succeed([0, 4]));
    await settle();
    expect([...store.ticks.ticked.value].map((index) => store.listing.selection.value.links[index]?.url)).toEqual([
      'a:1',
    ]);
  });
});

describe('allowFrames', () => {
  const site = 'https://other.example/*';

  async function openPageWithUnreadFrame(isAccessGranted: boolean) {
    const world = createWorld({ isAccessGranted });
    world.page.visit().open(0).say(begin(), links('a:1'), frame(0, site), end);
    await world.page.visit().reach(succeed([0]));
    await settle();
    return world;
  }

  it('asks for access to the sites of unread frames, and reads the page again', async () => {
    const { store, page, requested, requestSites, shownUrls } = await openPageWithUnreadFrame(true);
    await store.page.allowFrames(requestSites);
    expect(requested).toEqual([[site]]);
    expect(page.visits).toHaveLength(2);
    page.visit().open(0).say(begin(), links('a:1'), frame(0, site), end);
    page
      .visit()
      .open(3)
      .say(begin([0]), links('a:2'), end);
    await page.visit().reach(succeed([0, 3]));
    await settle();
    expect(shownUrls()).toEqual(['a:1', 'a:2']);
    expect(store.page.reading.value?.progress?.unreadFrames).toEqual({ count: 0, sites: [] });
  });

  it('changes nothing when the user refuses', async () => {
    const { store, page, requestSites, shownUrls } = await openPageWithUnreadFrame(false);
    await store.page.allowFrames(requestSites);
    expect(page.visits).toHaveLength(1);
    expect(shownUrls()).toEqual(['a:1']);
  });
});

describe('reload', () => {
  it('shows the new reading of the page, and the previous one until then', async () => {
    const { page, store, shownUrls } = createWorld();
    await answer(page, 'a:1');
    store.page.reload();
    await settle();
    expect(shownUrls()).toEqual(['a:1']);
    await answer(page, 'a:2', 'a:3');
    expect(shownUrls()).toEqual(['a:2', 'a:3']);
  });

  it('shows nothing when the page no longer has links', async () => {
    const { page, store, shownUrls } = createWorld();
    await answer(page, 'a:1');
    store.page.reload();
    await answer(page);
    expect(shownUrls()).toEqual([]);
    expect(store.listing.selection.value.total).toBe(0);
  });
});

describe('another selector', () => {
  /** Answers the reading for a selector that the browser cannot read. */
  async function failSelector(page: FakePage): Promise<void> {
    await vi.advanceTimersByTimeAsync(500);
    page.visit().open(0).say(begin(), { kind: 'failed', reason: 'bad-selector', detail: 'x' });
    await page.visit().reach(succeed([0]));
    await settle();
  }

  it('leaves the list as it is until the page has been read by it', async () => {
    const { page, store, shownUrls } = createWorld();
    await answer(page, 'a:1', 'b:2');
    store.recipe.change({ selector: 'img', include: '^c' });
    await settle();
    expect(shownUrls()).toEqual(['a:1', 'b:2']);
  });

  it('leaves the listed links connected to the page until the page has been read by it', async () => {
    const { page, store } = createWorld();
    await answer(page, 'a:1');
    const port = () => store.listing.selection.value.reading?.harvest.port(0);
    store.recipe.change({ selector: 'a[' });
    expect(port()).toBeDefined();
    await failSelector(page);
    expect(port()).toBeDefined();
  });

  it('keeps the ticks of the last good list while it has a fault', async () => {
    const { page, store } = createWorld();
    await answer(page, 'a:1', 'b:2');
    store.ticks.tick([0], false);
    store.recipe.change({ selector: 'a[' });
    await failSelector(page);
    expect(store.listing.failure.value?.code).toBe('bad-selector');
    expect([...store.ticks.unticked.value]).toEqual([0]);
  });

  it('takes the links that it finds, however slow the pattern would be on the earlier ones', async () => {
    const { page, store, worker, budgetMs, clipboard } = createWorld({ isQuick: false });
    await answer(page, 'a:1', 'b:2');
    store.recipe.change({ selector: 'main a', include: '(x+)+$' });
    await settle();
    const taking = store.taking.take('copy', 'lines');
    await settle();
    if (worker().orders.length > 0) worker().workAt(0);
    await vi.advanceTimersByTimeAsync(budgetMs + 200);
    page.visit().open(0).say(begin(), links('a:xx'), end);
    await page.visit().reach(succeed([0]));
    for (let round = 0; round < 5; round++) {
      await settle();
      while (worker().orders.length > 0) worker().answer();
    }
    await taking;
    expect(clipboard()).toBe('a:xx');
  });
});

describe('applying a preset', () => {
  const react = presetOf({ include: 'a' });

  it('does not bring back a notice that has disappeared', async () => {
    const { page, store } = createWorld({ settings: { presets: [react] } });
    await answer(page, 'a:1', 'a:2', 'b:3');
    applyPreset(store, react);
    await settle();
    await store.taking.take('copy');
    store.recipe.change({ include: 'b' });
    await settle();
    expect(store.notices.notice.value).toBeNull();
    applyPreset(store, react);
    await settle();
    expect(store.notices.notice.value).toBeNull();
  });

  it('again clears the notice', async () => {
    const { page, store } = createWorld({ settings: { presets: [react] } });
    await answer(page, 'a:1', 'b:3');
    applyPreset(store, react);
    await settle();
    await store.taking.take('copy');
    applyPreset(store, react);
    expect(store.notices.notice.value).toBeNull();
  });

  it('again answers the question about tabs', async () => {
    const { page, store } = createWorld({ settings: { presets: [react] } });
    await answer(page, ...Array.from({ length: 30 }, (_, index) => `https://a.example/${index}`));
    applyPreset(store, react);
    await settle();
    void store.taking.take('open-tabs');
    await settle();
    expect(store.taking.tabsToOpen.value).toBe(30);
    applyPreset(store, react);
    await settle();
    expect(store.taking.tabsToOpen.value).toBeNull();
  });

  it('again tries a slow pattern again', async () => {
    const slow = presetOf({ include: '(a+)+$' });
    const { page, store, worker, budgetMs } = createWorld({ isQuick: false, settings: { presets: [slow] } });
    await answer(page, 'a:1');
    applyPreset(store, slow);
    await settle();
    worker().workAt(0);
    await vi.advanceTimersByTimeAsync(budgetMs + 100);
    expect(store.listing.failure.value?.code).toBe('slow-pattern');
    applyPreset(store, slow);
    await settle();
    expect(store.listing.failure.value).toBeNull();
  });

  it('can be undone without cancelling a copy that waits', async () => {
    const { page, store, clipboard } = createWorld({ settings: { presets: [react] } });
    applyPreset(store, react);
    store.recipe.change({ include: '' });
    stopPreset(store);
    const copying = store.taking.take('copy', 'lines');
    const notice = store.notices.notice.value;
    if (notice?.kind === 'preset-stopped') store.notices.undo(notice.undo);
    await answer(page, 'a:1');
    await copying;
    expect(clipboard()).toBe('a:1');
  });
});

describe('a notice', () => {
  it('that has disappeared does not come back when the page has been read again', async () => {
    const { page, store } = createWorld();
    await answer(page, 'a:1', 'a:2');
    await store.taking.take('copy');
    store.page.reload();
    const top = page.visit().open(0);
    top.say(begin(), links('a:1'));
    await settle();
    expect(store.notices.notice.value).toBeNull();
    top.say(links('a:2'), end);
    await page.visit().reach(succeed([0]));
    await settle();
    expect(store.notices.notice.value).toBeNull();
  });
});
