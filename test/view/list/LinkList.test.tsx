// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { activeRow, completeJsdom, doing, grid, leaveJsdom, openPopup, press } from '../view-page';
import { answer } from '../world';

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
    await doing(() => grid().scrollTo({ top: 500 * 44 }));
    expect(indexes()).toContain(501);
    expect(indexes()).not.toContain(1);
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
    { keys: ['PageDown'], row: 9 },
    { keys: ['PageDown', 'PageDown', 'PageUp'], row: 9 },
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

  it('moves to the row that is clicked', async () => {
    await openList(10);
    await doing(() => fireEvent.click(screen.getByText('a:4')));
    expect(activeRow()).toBe(4);
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
    expect(grid().querySelectorAll('bdi')).toHaveLength(2);
  });

  describe('has a button in each row that shows the link on the page, which', () => {
    const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
    const buttons = () => within(grid()).getAllByRole('button', { name: 'Show on page' });

    it('is skipped by the Tab key, and leaves the focus where it is', async () => {
      await openList(3);
      expect(buttons().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1]);
      expect(fireEvent.mouseDown(buttons()[0] ?? grid())).toBe(false);
    });

    it('shows the link of its row, and does not move to that row', async () => {
      const { shownOnPage } = await openList(3);
      await doing(() => fireEvent.click(buttons()[2] ?? grid()));
      expect(shownOnPage).toEqual([2]);
      expect(activeRow()).toBe(1);
    });

    it('is reached by the right arrow key, and left by the left arrow key', async () => {
      await openList(3);
      await press('ArrowRight');
      expect(active()).toBe(buttons()[0]);
      await press('ArrowRight');
      expect(active()).toBe(buttons()[0]);
      await press('ArrowLeft');
      expect(active()?.getAttribute('role')).toBe('row');
    });

    it('is that of the next row after the down arrow key', async () => {
      await openList(3);
      await press('ArrowRight');
      await press('ArrowDown');
      expect(active()).toBe(buttons()[1]);
    });

    it.each(['Enter', ' '])('is pressed by %j, which keeps its own meaning on a row', async (key) => {
      const { shownOnPage, store } = await openList(3);
      const count = () => store.ticks.ticked.value.length;
      await press('ArrowDown');
      await press(key);
      expect(shownOnPage).toEqual([]);
      const before = count();
      await press('ArrowRight');
      await press(key);
      expect([shownOnPage, count()]).toEqual([[1], before]);
    });

    it('reports in the status line why the page cannot show the link', async () => {
      const { keepFromShowing } = await openList(3);
      keepFromShowing('link-gone');
      await doing(() => fireEvent.click(buttons()[0] ?? grid()));
      await doing(() => {});
      expect(screen.getByRole('status').textContent).toBe('This link is no longer on the page.');
    });
  });
});
