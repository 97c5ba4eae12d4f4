// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecentCopy } from '../../src/core/desk/recent-copies';
import { defaultQuery } from '../../src/core/query/query';
import { click, completeJsdom, doing, drawnRows, leaveJsdom, openPopup, type } from './view-page';
import { answer } from './world';
import type { WorldOptions } from './world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(leaveJsdom);

const status = () => screen.getByRole('status').textContent;

async function open(options: WorldOptions, ...urls: readonly string[]) {
  const world = openPopup(options);
  await doing(() => answer(world.page, ...urls));
  await doing(() => {});
  return world;
}

describe('recent queries', () => {
  const recentQueries = [
    { query: { ...defaultQuery, include: 'red' }, host: 'www.example.com' },
    { query: { ...defaultQuery, exclude: 'x', matchIn: 'text' as const }, host: '' },
  ];
  const filter = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Filter' });

  it('are offered in Filter, if there are any', async () => {
    await open({}, 'a:1');
    expect(screen.queryByRole('button', { name: 'Recent queries' })).toBeNull();
  });

  it('open with Alt and the arrow down, and the one chosen replaces the query until that is undone', async () => {
    const { store } = await open({ recentQueries, query: { include: 'blue' } }, 'a:red', 'a:blue');
    filter().focus();
    await doing(() => fireEvent.keyDown(filter(), { key: 'ArrowDown', altKey: true }));
    const items = within(screen.getByRole('menu', { name: 'Recent queries' })).getAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Filter: red · www.example.com',
      'Match in: Text · Exclude: x',
    ]);
    expect(document.activeElement).toBe(items[0]);
    await doing(() => fireEvent.click(items[0] as HTMLElement));
    expect(filter().value).toBe('red');
    expect(document.activeElement).toBe(filter());
    expect(status()).toContain('Query replaced');
    await click('button', 'Undo');
    expect(store.recipe.query.value.include).toBe('blue');
  });
});

describe('what was taken', () => {
  it('is kept with its query, its page, what was copied and its URLs', async () => {
    const { takings } = await open({}, 'a:1', 'a:2');
    await type('Filter', '2');
    await click('button', 'Copy lines');
    expect(takings).toMatchObject([
      {
        query: { include: '2' },
        copy: { count: 1, format: 'lines', content: { 'text/plain': 'a:2' } },
        urls: 'a:2\n',
        isOnlyNew: false,
      },
    ]);
  });

  it('is kept without a copy when the clipboard was not used', async () => {
    const { takings } = await open({}, 'a:1');
    await click('button', 'Download .json');
    expect(takings).toHaveLength(1);
    expect(takings[0]).not.toHaveProperty('urls');
    expect(takings[0]).not.toHaveProperty('copy');
  });

  it('is not kept when nothing was taken', async () => {
    const { takings } = await open({ isClipboardOpen: false }, 'a:1');
    await click('button', 'Copy lines');
    expect(takings).toEqual([]);
  });
});

describe('New', () => {
  it('is there only if links were copied from this page before', async () => {
    await open({}, 'a:1');
    expect(screen.queryByRole('button', { name: /^New/u })).toBeNull();
  });

  it('lists and takes what the last copy did not have, and says how many these are', async () => {
    const { clipboard, takings } = await open({ copiedUrls: ['a:1', 'a:3'] }, 'a:1', 'a:2', 'a:3', 'a:4');
    await click('button', 'New 2');
    expect(drawnRows()).toEqual(['a:2text of a:2', 'a:4text of a:4']);
    expect(status()).toBe('2 new of 4 links');
    await click('checkbox', 'a:2');
    expect(status()).toBe('1 new of 4 links · 1 unticked');
    await click('button', 'Copy lines');
    expect(clipboard()).toBe('a:4');
    expect(takings).toMatchObject([{ isOnlyNew: true, urls: 'a:4\n' }]);
    // What was just copied stays listed, or the list would go away while it is used.
    expect(drawnRows()).toEqual(['a:2text of a:2', 'a:4text of a:4']);
    await click('button', 'New 2');
    expect(drawnRows()).toHaveLength(4);
  });

  it('stays on with another query, with duplicates, and when the page is read again', async () => {
    const { page, store } = await open({ copiedUrls: ['a:1'] }, 'a:1', 'a:2', 'a:2', 'a:3');
    await click('button', 'New 2');
    await doing(() => store.recipe.change({ unique: false }));
    expect(status()).toBe('3 new of 4 links');
    await type('Filter', '2');
    expect(status()).toBe('2 new of 4 links');
    await doing(() => store.page.reload());
    await doing(() => answer(page, 'a:1', 'a:2', 'a:5'));
    expect(screen.getByRole('button', { name: 'New 1' }).getAttribute('aria-pressed')).toBe('true');
    expect(status()).toBe('1 new of 3 links');
  });

  it('groups what is new', async () => {
    const urls = ['https://a.example/1', 'https://b.example/1', 'https://a.example/2'];
    const { store } = await open({ copiedUrls: [urls[0] ?? ''], query: { groupByHost: true } }, ...urls);
    await click('button', 'New 2');
    expect(store.listing.selection.value.groups).toEqual([
      { host: 'a.example', count: 1 },
      { host: 'b.example', count: 1 },
    ]);
  });

  it('says so when nothing is new, and offers the whole list', async () => {
    await open({ copiedUrls: ['a:1'] }, 'a:1');
    await click('button', 'New 0');
    expect(screen.getByText('Nothing is new since the last copy from this page.')).toBeDefined();
    await click('button', 'List all');
    expect(drawnRows()).toEqual(['a:1text of a:1']);
  });
});

describe('recent copies', () => {
  const copy: RecentCopy = {
    copiedAt: Date.UTC(2026, 10, 26, 12),
    page: { url: 'https://a.example/page', title: 'A page' },
    count: 2,
    format: 'rich-text',
    content: { 'text/plain': 'a\nb', 'text/html': '<a>' },
  };

  async function openCopies(options: WorldOptions) {
    const world = await open(options, 'a:1');
    await click('button', 'More');
    await click('menuitem', 'Recent copies…');
    await doing(() => {});
    await doing(() => {});
    return { ...world, dialog: within(screen.getByRole('dialog', { name: 'Recent copies' })) };
  }

  it('are put on the clipboard again as they were, in all forms', async () => {
    const { dialog, clipboard, richClipboard } = await openCopies({ recentCopies: [copy] });
    expect(dialog.getByText('A page')).toBeDefined();
    const button = dialog.getByRole('button', { name: /^Copy again: 2 links · Rich text/u });
    await doing(() => fireEvent.click(button));
    expect({ 'text/plain': clipboard(), 'text/html': richClipboard() }).toEqual(copy.content);
    expect(dialog.getByRole('status').textContent).toBe('Copied 2 links again, as Rich text');
  });

  it('are said to be none, and the clipboard to refuse', async () => {
    const { dialog } = await openCopies({});
    expect(dialog.getByRole('status').textContent).toBe('Nothing was copied yet.');
  });

  it('are not offered while none are wanted', async () => {
    const { store } = await open({}, 'a:1');
    await doing(() => store.settings.edit({ options: { keepsRecents: false } }));
    await click('button', 'More');
    expect(screen.queryByRole('menuitem', { name: 'Recent copies…' })).toBeNull();
  });
});
