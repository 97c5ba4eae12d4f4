// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formats } from '../../src/core/formats/formats';
import { defaultFormatOptions } from '../../src/core/formats/parts/format-options';
import { ways } from '../../src/take/ways';
import { fakeI18n } from '../browser/fake-polyfill';
import { linkRun } from '../harvest/messages';
import { click, completeJsdom, doing, drawnRows, grid, leaveJsdom, openPopup, press, type } from './view-page';
import { answer, clipboardBefore } from './world';
import type { WorldOptions } from './world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(leaveJsdom);

const status = () => screen.getByRole('status').textContent;

async function openOn(urls: readonly string[], options: WorldOptions = {}) {
  const world = openPopup(options);
  await doing(() => answer(world.page, ...urls));
  return world;
}

/** Clicks a button that shows a part of the popup, which is then loaded. */
async function openPart(name: string): Promise<void> {
  await click('button', name);
  await doing(() => {});
}

/** Opens the menu More, which is loaded on demand, and chooses an item. */
async function choose(name: string): Promise<void> {
  await openPart('More');
  await click('menuitem', name);
  await doing(() => {});
}

const keyInMenu = (key: string) => doing(() => fireEvent.keyDown(document.activeElement ?? document.body, { key }));

describe('More', () => {
  it('lists every format by its label, then the other ways', async () => {
    await openOn(['a:1']);
    await openPart('More');
    const labels = screen.getAllByRole('menuitem').map((item) => item.textContent);
    const others = Object.values(ways).filter((way) => way !== ways.copy);
    expect(labels).toEqual([
      ...formats.map(({ label }) => label),
      ...others.map(({ label }) => fakeI18n.getMessage(label)),
    ]);
    expect(labels.slice(-3)).toContain('Append to last copy');
  });

  it('is navigated by arrow keys and letters, and closed by Escape', async () => {
    await openOn(['a:1']);
    await openPart('More');
    expect(document.activeElement?.textContent).toBe('JSON');
    await keyInMenu('ArrowDown');
    expect(document.activeElement?.textContent).toBe('JSON objects');
    await keyInMenu('m');
    expect(document.activeElement?.textContent).toBe('Markdown');
    await keyInMenu('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement?.textContent).toBe('More');
    expect(screen.getByRole('button', { name: 'More' }).getAttribute('aria-expanded')).toBe('false');
  });

  it('copies in the format chosen, and reports it', async () => {
    const { clipboard } = await openOn(['https://a.example/']);
    await choose('CSV');
    await vi.waitFor(() => expect(clipboard()).toContain('url,text'));
    expect(status()).toMatch(/^Copied 1 link as CSV/);
  });

  it('copies rich text in both forms at once', async () => {
    const { clipboard, richClipboard } = await openOn(['https://a.example/']);
    await choose('Rich text');
    await vi.waitFor(() => expect(richClipboard()).toContain('<a href="https://a.example/">'));
    expect(clipboard()).toBe('https://a.example/');
  });

  it('downloads a file named after the page and the day', async () => {
    const { files } = await openOn(['https://a.example/']);
    await choose('Download');
    await vi.waitFor(() => expect(files).toHaveLength(1));
    expect(files[0]).toMatchObject({
      name: expect.stringMatching(/^www\.example\.com-\d{4}-\d\d-\d\d\.json$/),
      mimeType: 'application/json',
    });
  });

  it('opens ten tabs without asking', async () => {
    const few = Array.from({ length: 10 }, (_, index) => `https://a.example/${index}`);
    const { opened, page } = await openOn(few);
    await choose('Open in tabs');
    await vi.waitFor(() => expect(opened).toEqual([few]));
    page.visit();
  });

  it('opens more than ten tabs only if the user agrees', async () => {
    const { opened } = await openOn(Array.from({ length: 11 }, (_, index) => `https://a.example/${index}`));
    await choose('Open in tabs');
    expect(screen.getByRole('alertdialog', { name: 'Open 11 tabs?' })).toBeDefined();
    await click('button', 'Cancel');
    expect(opened).toEqual([]);
    await choose('Open in tabs');
    await click('button', 'Open');
    await vi.waitFor(() => expect(opened).toHaveLength(1));
  });

  it('appends to the last copy, each URL once', async () => {
    const { clipboard } = await openOn(['a:2', 'a:3'], {
      lastCopy: { format: 'lines', options: defaultFormatOptions, runs: [linkRun('a:1', 'a:2')] },
    });
    await choose('Append to last copy');
    expect(clipboard()).toBe('a:1\na:2\na:3');
    expect(status()).toMatch(/^Appended 1 link: 3 in all, as lines · 1 was already there/);
  });

  it('reports that there is nothing to append to, and leaves the clipboard unchanged', async () => {
    const { clipboard } = await openOn(['a:2']);
    await choose('Append to last copy');
    expect(status()).toBe(
      'There is nothing to append to: nothing was copied yet, or it was too long to keep. Copy something first.',
    );
    expect(clipboard()).toBe(clipboardBefore);
  });

  it('reports the progress of opening tabs, and can stop it', async () => {
    const { tellOpening, stops } = await openOn(['a:1']);
    await doing(() => tellOpening({ total: 20, opened: 3, refused: 1, state: 'opening' }));
    await vi.waitFor(() => expect(status()).toBe('Opened 3 of 20 tabs · 1 address cannot be opened'));
    await click('button', 'Stop');
    expect(stops()).toBe(1);
  });
});

describe('ticks', () => {
  it('include all links at first, and leave out those unticked', async () => {
    const { clipboard } = await openOn(['a:1', 'a:2', 'a:3']);
    await click('checkbox', 'a:2');
    expect(status()).toBe('2 of 3 links · 1 unticked');
    await click('button', 'Copy lines');
    expect(clipboard()).toBe('a:1\na:3');
  });

  it('are toggled by the space bar, and extended with Shift', async () => {
    const { store } = await openOn(['a:1', 'a:2', 'a:3', 'a:4']);
    await press(' ');
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    expect([...store.ticks.ticked.value]).toEqual([3]);
  });

  it('are extended by a click with Shift', async () => {
    const { store } = await openOn(['a:1', 'a:2', 'a:3', 'a:4']);
    await click('checkbox', 'a:1');
    await doing(() => fireEvent.click(screen.getByRole('checkbox', { name: 'a:3' }), { shiftKey: true }));
    expect([...store.ticks.ticked.value]).toEqual([3]);
  });

  it('are not extended with Shift from a row that is no longer listed', async () => {
    const { store } = await openOn(['a:1', 'b:2', 'a:3', 'a:4']);
    await click('checkbox', 'b:2');
    await type('Filter', 'a');
    await doing(() => fireEvent.click(screen.getByRole('checkbox', { name: 'a:4' }), { shiftKey: true }));
    expect([...store.ticks.ticked.value]).toEqual([0, 2]);
  });

  it('are all set or all cleared by Ctrl+A in the list', async () => {
    const { store } = await openOn(['a:1', 'a:2']);
    await press('a', { ctrlKey: true });
    expect(store.ticks.ticked.value).toHaveLength(0);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Copy JSON' }).disabled).toBe(true);
    await press('a', { ctrlKey: true });
    expect(store.ticks.ticked.value).toHaveLength(2);
  });

  it('are all set again by a new query, but kept when only the order changes', async () => {
    const { store } = await openOn(['a:1', 'a:2']);
    await click('checkbox', 'a:1');
    await doing(() => store.recipe.change({ reverse: true }));
    expect([...store.ticks.ticked.value]).toEqual([1]);
    await type('Filter', 'a');
    expect(store.ticks.ticked.value).toHaveLength(2);
  });
});

describe('Refine', () => {
  it('orders, groups and collapses', async () => {
    const { saved } = await openOn(['https://b.example/1', 'https://a.example/', 'https://b.example/2']);
    await openPart('Refine');
    expect(saved.at(-1)?.isRefineOpen).toBe(true);
    await click('checkbox', 'Group by host');
    expect(drawnRows().map((text) => text?.replace('text of', ''))).toHaveLength(5);
    await doing(() => fireEvent.click(screen.getByText('b.example')));
    expect(grid().getAttribute('aria-rowcount')).toBe('3');
  });

  it('shows what cleaning removes before copying, and removes duplicates after cleaning', async () => {
    const { clipboard } = await openOn(['https://a.example/#1', 'https://a.example/#2']);
    await openPart('Refine');
    await click('checkbox', 'Drop fragment');
    await doing(() => {});
    expect(grid().querySelector('del')?.textContent).toBe('#1');
    expect(status()).toBe('1 of 2 links · 1 duplicate removed');
    await click('button', 'Copy lines');
    expect(clipboard()).toBe('https://a.example/');
  });
});
