// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { click, completeJsdom, doing, grid, leaveJsdom, openPopup, type } from './view-page';
import { answer } from './world';
import type { WorldOptions } from './world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(leaveJsdom);

const filter = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Filter' });
/** Presses a key where the focus is. */
const key = (name: string, held: KeyboardEventInit = {}) =>
  doing(() => fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...held }));

async function open(options: WorldOptions = {}) {
  const world = openPopup(options);
  await doing(() => answer(world.page, 'https://a.example/1', 'https://a.example/2'));
  await doing(() => {});
  return world;
}

describe('a key', () => {
  it('moves from Filter into the list, and from the first row back', async () => {
    await open();
    await key('ArrowDown');
    expect(document.activeElement).toBe(grid());
    await key('ArrowDown');
    await key('ArrowUp');
    expect(document.activeElement).toBe(grid());
    await key('ArrowUp');
    expect(document.activeElement).toBe(filter());
  });

  it.each([{ name: '/' }, { name: 'f', ctrlKey: true }])(
    'goes to Filter, and selects what is there: $name',
    async (pressed) => {
      await open();
      await type('Filter', 'a');
      grid().focus();
      await key(pressed.name, pressed);
      expect(document.activeElement).toBe(filter());
      expect([filter().selectionStart, filter().selectionEnd]).toEqual([0, 1]);
    },
  );

  it('types / and ? into Filter', async () => {
    await open();
    expect(fireEvent.keyDown(filter(), { key: '/' })).toBe(true);
    expect(fireEvent.keyDown(filter(), { key: '?' })).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    { where: () => filter() },
    { where: () => grid() },
    { where: () => screen.getByRole('checkbox', { name: 'Regex' }) },
  ])('copies from everywhere: Enter', async ({ where }) => {
    const { clipboard } = await open();
    where().focus();
    await key('Enter');
    expect(clipboard()).toContain('"https://a.example/1"');
  });

  it('copies in the second format: Ctrl+Enter', async () => {
    const { clipboard } = await open();
    await key('Enter', { ctrlKey: true });
    expect(clipboard()).toBe('https://a.example/1\nhttps://a.example/2');
  });

  it('moves between the parts: F6, and back with Shift', async () => {
    await open({ desk: { isRefineOpen: true } });
    const partOf = (element: Element | null) => element?.closest('[data-part]')?.getAttribute('data-part');
    const visited: unknown[] = [];
    for (let turn = 0; turn < 6; turn++) {
      await key('F6');
      visited.push(partOf(document.activeElement));
    }
    expect(visited).toEqual(['presets', 'refine-button', 'refine', 'list', 'take', 'search']);
    await key('F6', { shiftKey: true });
    expect(partOf(document.activeElement)).toBe('take');
  });

  it('closes Refine, and goes to its button: Escape inside', async () => {
    await open({ desk: { isRefineOpen: true } });
    screen.getByRole('textbox', { name: 'Exclude' }).focus();
    await key('Escape');
    expect(screen.queryByRole('textbox', { name: 'Exclude' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Refine' }));
  });
});

describe('help', () => {
  it('opens by its button, and by F1 and ? outside a field', async () => {
    await open();
    await click('button', 'Help');
    await doing(() => {});
    expect(screen.getByRole('dialog', { name: 'Help' })).toBeDefined();
    await click('button', 'Close');
    expect(screen.queryByRole('dialog')).toBeNull();
    await key('F1');
    expect(screen.getByRole('dialog', { name: 'Help' })).toBeDefined();
    await key('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
    grid().focus();
    await key('?');
    expect(screen.getByRole('dialog', { name: 'Help' })).toBeDefined();
  });

  it('has examples that list links of this page, and tries one with a click', async () => {
    const { page, shownUrls, store } = openPopup();
    await doing(() => answer(page, 'https://b.example/1.pdf', 'https://b.example/2', 'https://www.example.com/'));
    await doing(() => {});
    await click('button', 'Help');
    for (let turn = 0; turn < 4; turn++) await doing(() => {});
    expect(screen.getByRole('button', { name: String.raw`^https?://b\.example 2 links` })).toBeDefined();
    await click('button', String.raw`\.pdf$ 1 link`);
    expect(shownUrls()).toEqual(['https://b.example/1.pdf']);
    await click('button', 'Help');
    await doing(() => {});
    await click('button', 'main 5 links');
    expect(store.recipe.query.value.selector).toBe('main');
  });
});
