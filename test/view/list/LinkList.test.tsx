// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { activeRow, completeJsdom, doing, grid, leaveJsdom, openPopup, press } from '../view-page';
import { begin } from '../../harvest/messages';
import { answer } from '../world';
import { packLinks } from '../../../src/core/links/packed-links';

vi.mock('webextension-polyfill', () => import('../../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(leaveJsdom);

/** Opens the popup on a page with this number of links. */
async function openList(count: number) {
  const world = openPopup();
  await doing(() => answer(world.page, ...Array.from({ length: count }, (_, index) => `a:${index + 1}`)));
  return world;
}

const rows = () => within(grid()).getAllByRole('row');
const indexes = () => rows().map((row) => Number(row.getAttribute('aria-rowindex')));

describe('LinkList', () => {
  // The first test of the file, so that nothing is loaded yet.
  it('follows keys that come while what they do is being loaded', async () => {
    const { store } = await openList(3);
    for (const key of ['ArrowDown', ' ']) await act(() => void fireEvent.keyDown(grid(), { key }));
    await vi.waitFor(() => expect([...store.ticks.unticked.value]).toEqual([1]));
  });

  it('exposes the number of rows and the index of each, although only a few are drawn', async () => {
    await openList(20_000);
    expect(grid().getAttribute('aria-rowcount')).toBe('20000');
    expect(rows().length).toBeLessThan(40);
    expect(indexes()).toEqual(rows().map((_, index) => index + 1));
  });

  it('draws the rows scrolled to', async () => {
    await openList(1000);
    await doing(() => grid().scrollTo({ top: 500 * 40 }));
    expect(indexes()).toContain(501);
    expect(indexes()).not.toContain(1);
  });

  it('draws lower rows if the density is compact, and follows it while it is open', async () => {
    const { store } = await openList(3);
    const rowHeight = () => grid().style.getPropertyValue('--row-height');
    expect(rowHeight()).toBe('2.5rem');
    await doing(() => void store.settings.edit({ options: { density: 'compact' } }));
    expect(rowHeight()).toBe('1.75rem');
  });

  it('is one stop of the Tab key', async () => {
    await openList(3);
    expect(grid().tabIndex).toBe(0);
    expect(grid().querySelectorAll(':scope [tabindex="0"], input:not([tabindex="-1"])')).toHaveLength(0);
  });

  it.each([
    { keys: ['ArrowDown'], row: 2 },
    { keys: ['ArrowDown', 'ArrowDown', 'ArrowUp'], row: 2 },
    { keys: ['ArrowUp'], row: 1 },
    { keys: ['End'], row: 1000 },
    { keys: ['End', 'ArrowDown'], row: 1000 },
    { keys: ['End', 'Home'], row: 1 },
    { keys: ['End', 'ArrowUp'], row: 999 },
    { keys: ['PageDown'], row: 10 },
    { keys: ['PageDown', 'PageDown', 'PageUp'], row: 10 },
    { keys: ['PageUp'], row: 1 },
  ])('moves to row $row by $keys, and draws it', async ({ keys, row }) => {
    await openList(1000);
    for (const key of keys) await press(key);
    expect(activeRow()).toBe(row);
    expect(indexes()).toContain(row);
  });

  it('lets the keyboard reach every row, one after the other', async () => {
    await openList(60);
    const reached = [activeRow()];
    for (let step = 1; step < 60; step++) {
      await press('ArrowDown');
      reached.push(activeRow());
    }
    expect(reached).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  it('ignores keys that mean something else', async () => {
    await openList(10);
    expect(fireEvent.keyDown(grid(), { key: 'ArrowDown', ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(grid(), { key: 'Tab' })).toBe(true);
    expect(fireEvent.keyDown(grid(), { key: 'ArrowDown' })).toBe(false);
  });

  it('unticks and ticks the row that is clicked anywhere, and moves to it', async () => {
    const { store } = await openList(10);
    await doing(() => fireEvent.click(screen.getByText('text of a:4')));
    expect([activeRow(), [...store.ticks.unticked.value]]).toEqual([4, [3]]);
    await doing(() => fireEvent.click(screen.getByText('text of a:6'), { shiftKey: true }));
    expect([...store.ticks.unticked.value]).toEqual([3, 4, 5]);
    await doing(() => fireEvent.click(screen.getByText('text of a:4')));
    expect([...store.ticks.unticked.value]).toEqual([4, 5]);
  });

  it('does not tick a row whose text has just been selected', async () => {
    const { store } = await openList(3);
    getSelection()?.selectAllChildren(screen.getByText('text of a:2'));
    await doing(() => fireEvent.click(screen.getByText('text of a:2')));
    expect(store.ticks.unticked.value.size).toBe(0);
    getSelection()?.removeAllRanges();
  });

  it('copies the URL of a row by Ctrl+C, exactly as it is', async () => {
    const world = openPopup();
    await doing(() => answer(world.page, 'https://a.example/caf%C3%A9', 'a:2'));
    await doing(() => {});
    expect(grid().textContent).toContain('/café');
    await press('c', { ctrlKey: true });
    await doing(() => {});
    expect(world.clipboard()).toBe('https://a.example/caf%C3%A9');
    expect(screen.getByRole('status').textContent).toBe('Copied https://a.example/caf%C3%A9');
  });

  it('says that a link has no text', async () => {
    const world = openPopup();
    await doing(() =>
      world.page
        .visit()
        .open(0)
        .say(begin(), { kind: 'links', links: packLinks(['a:1', '']) }),
    );
    expect(screen.getByText('(no text)').tagName).toBe('EM');
  });

  it('moves to an existing row when the list gets shorter', async () => {
    const { store } = await openList(100);
    await press('End');
    await doing(() => store.recipe.change({ include: '^a:1.$' }));
    expect(grid().getAttribute('aria-rowcount')).toBe('10');
    await press('ArrowDown');
    expect(activeRow()).toBe(10);
  });

  it('keeps the text of a page in its own direction', async () => {
    await openList(1);
    expect(grid().querySelectorAll('bdi')).toHaveLength(1);
    expect(grid().querySelector<HTMLElement>('[aria-hidden=true]')?.dir).toBe('ltr');
  });

  describe('has buttons in the row at hand and in the one under the pointer, which', () => {
    const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
    const names = ['Copy this link', 'Open in a tab', 'Show on page'];
    const button = (name: string) => within(grid()).getByRole('button', { name });

    async function openButtons(count: number) {
      const world = await openList(count);
      await doing(() => grid().focus());
      return world;
    }

    it('are gone when the list loses the focus', async () => {
      await openButtons(3);
      await doing(() => grid().blur());
      expect(within(grid()).queryAllByRole('button')).toEqual([]);
    });

    it('are skipped by the Tab key, and leave the focus where it is', async () => {
      await openButtons(3);
      const buttons = within(grid()).getAllByRole('button');
      expect(buttons.map((one) => one.getAttribute('aria-label'))).toEqual(names);
      expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1]);
      expect(fireEvent.mouseDown(button('Show on page'))).toBe(false);
    });

    it('act on the link of their row, and neither tick it nor move to it', async () => {
      const { shownOnPage, opened, clipboard, store } = await openButtons(3);
      const [, , third = grid()] = rows();
      await doing(() => fireEvent.pointerOver(third));
      for (const name of names) await doing(() => fireEvent.click(within(third).getByRole('button', { name })));
      await doing(() => {});
      expect([shownOnPage, opened, clipboard()]).toEqual([[2], [['a:3']], 'a:3']);
      expect([activeRow(), store.ticks.unticked.value.size]).toEqual([1, 0]);
    });

    it('are walked through by the right and left arrow keys', async () => {
      await openButtons(3);
      for (const name of [...names, 'Show on page']) {
        await press('ArrowRight');
        expect(active()).toBe(button(name));
      }
      for (const name of ['Open in a tab', 'Copy this link']) {
        await press('ArrowLeft');
        expect(active()).toBe(button(name));
      }
      await press('ArrowLeft');
      expect(active()?.getAttribute('role')).toBe('row');
    });

    it('are those of the next row after the down arrow key', async () => {
      await openButtons(3);
      await press('ArrowRight');
      await press('ArrowDown');
      expect(active()).toBe(button('Copy this link'));
      expect(active()?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('2');
    });

    it.each(['Enter', ' '])('are pressed by %j, which keeps its own meaning on a row', async (key) => {
      const { shownOnPage, store } = await openButtons(3);
      const count = () => store.ticks.ticked.value.length;
      await press('ArrowDown');
      await press(key);
      expect(shownOnPage).toEqual([]);
      const before = count();
      for (let step = 0; step < 3; step++) await press('ArrowRight');
      await press(key);
      expect([shownOnPage, count()]).toEqual([[1], before]);
    });

    it('report in the status line why the page cannot show the link', async () => {
      const { keepFromShowing } = await openButtons(3);
      keepFromShowing('link-gone');
      await doing(() => fireEvent.click(button('Show on page')));
      await doing(() => {});
      expect(screen.getByRole('status').textContent).toBe('This link is no longer on the page.');
    });
  });
});
