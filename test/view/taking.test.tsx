// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
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
  // The menus are loaded after the first rows.
  await doing(() => {});
  return world;
}

/** Clicks a button that shows a part of the popup, which is then loaded. */
async function openPart(name: string): Promise<void> {
  await click('button', name);
  await doing(() => {});
}

/** Chooses an item of a menu. */
async function choose(menu: 'Copy as' | 'More', name: string): Promise<void> {
  await click('button', menu);
  await doing(() => fireEvent.click(screen.getAllByRole('menuitem', { name })[0] ?? document.body));
  await doing(() => {});
}

const keyInMenu = (key: string) => doing(() => fireEvent.keyDown(document.activeElement ?? document.body, { key }));

describe('Copy as', () => {
  it('lists every format by its label, in groups', async () => {
    await openOn(['a:1']);
    await click('button', 'Copy as');
    const labelsIn = (group: string) =>
      within(screen.getByRole('group', { name: group }))
        .getAllByRole('menuitem')
        .map((item) => item.textContent);
    expect(labelsIn('Data')).toEqual(['JSON', 'JSON objects', 'JSON Lines', 'CSV', 'TSV']);
    expect(labelsIn('Commands')).toContain('wget');
    expect([...labelsIn('Data'), ...labelsIn('Text'), ...labelsIn('Commands')]).toEqual(
      formats.map(({ label }) => label),
    );
    expect(screen.queryByRole('group', { name: 'Recent' })).toBeNull();
  });

  it('is navigated by arrow keys and letters, and closed by Escape', async () => {
    await openOn(['a:1']);
    await click('button', 'Copy as');
    expect(document.activeElement?.textContent).toBe('JSON');
    await keyInMenu('ArrowDown');
    expect(document.activeElement?.textContent).toBe('JSON objects');
    await keyInMenu('m');
    expect(document.activeElement?.textContent).toBe('Markdown');
    await keyInMenu('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy as' }));
    expect(screen.getByRole('button', { name: 'Copy as' }).getAttribute('aria-expanded')).toBe('false');
  });

  it('copies in the format chosen, which becomes that of the main button, and reports it', async () => {
    const { clipboard, saved } = await openOn(['https://a.example/']);
    await choose('Copy as', 'Markdown');
    await vi.waitFor(() => expect(clipboard()).toBe('- [text of https://a.example/](https://a.example/)'));
    expect(status()).toMatch(/^Copied 1 link as Markdown/);
    const button = screen.getByRole('button', { name: 'Copy Markdown' });
    expect(button.querySelector('[aria-hidden]')?.textContent).toBe('✓ 1 copied');
    expect(saved.at(-1)?.options.format).toBe('markdown');
    await doing(() => vi.advanceTimersByTimeAsync(2000));
    expect(screen.getByRole('button', { name: 'Copy Markdown' }).textContent).toBe('Copy Markdown');
  });

  it('has the formats last used at the top', async () => {
    await openOn(['https://a.example/']);
    for (const name of ['Markdown', 'HTML', 'Org', 'HTML', 'BBCode']) await choose('Copy as', name);
    await click('button', 'Copy as');
    const recent = within(screen.getByRole('group', { name: 'Recent' })).getAllByRole('menuitem');
    expect(recent.map(({ textContent }) => textContent)).toEqual(['BBCode', 'HTML', 'Org']);
  });

  it('shows options that were never seen before anything is copied, and copies at once from then on', async () => {
    const { clipboard, saved } = await openOn(['https://a.example/']);
    await choose('Copy as', 'CSV');
    expect(clipboard()).toBe(clipboardBefore);
    expect(screen.getByRole('region', { name: 'CSV' })).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy CSV' }));
    expect(saved.at(-1)?.seenFormats).toEqual(['csv']);
    await click('button', 'Copy CSV');
    expect(clipboard()).toContain('url,text');
    await choose('Copy as', 'JSON');
    expect(screen.queryByRole('region', { name: 'CSV' })).toBeNull();
    await doing(() => fireEvent.click(screen.getByRole('button', { name: 'Copy lines' })));
    await choose('Copy as', 'CSV');
    expect(clipboard()).toContain('url,text');
    expect(screen.queryByRole('region', { name: 'CSV' })).toBeNull();
  });

  it('has a button for the options, to which the focus returns', async () => {
    await openOn(['https://a.example/'], { desk: { seenFormats: ['csv'] } });
    expect(screen.queryByRole('button', { name: 'JSON options' })).toBeNull();
    await choose('Copy as', 'CSV');
    await click('button', 'CSV options');
    await click('button', 'Close');
    expect(screen.queryByRole('region', { name: 'CSV' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'CSV options' }));
  });

  it('copies a command without what cannot be fetched, and says how many links that is', async () => {
    const { clipboard } = await openOn(['https://a.example/x', 'mailto:a@b.example', 'https://www.example.com/#top'], {
      desk: { seenFormats: ['wget'] },
    });
    await choose('Copy as', 'wget');
    await vi.waitFor(() => expect(clipboard()).toBe("wget -- \\\n  'https://a.example/x'"));
    expect(status()).toBe('Copied 1 link as a wget command · 2 cannot be fetched and were left out');
  });

  it('leaves the clipboard unchanged if nothing can be fetched', async () => {
    const { clipboard } = await openOn(['mailto:a@b.example'], { desk: { seenFormats: ['wget'] } });
    await choose('Copy as', 'wget');
    await vi.waitFor(() => expect(status()).toMatch(/^None of these links can be fetched/));
    expect(clipboard()).toBe(clipboardBefore);
  });

  it('copies rich text in both forms at once', async () => {
    const { clipboard, richClipboard } = await openOn(['https://a.example/']);
    await choose('Copy as', 'Rich text');
    await vi.waitFor(() => expect(richClipboard()).toContain('<a href="https://a.example/">'));
    expect(clipboard()).toBe('https://a.example/');
  });
});

describe('the bar', () => {
  it('downloads a file named after the page and the day', async () => {
    const { files } = await openOn(['https://a.example/']);
    await click('button', 'Download .json');
    await vi.waitFor(() => expect(files).toHaveLength(1));
    expect(files[0]).toMatchObject({
      name: expect.stringMatching(/^www\.example\.com-\d{4}-\d\d-\d\d\.json$/),
      mimeType: 'application/json',
    });
  });

  it('has the other ways under More', async () => {
    await openOn(['a:1']);
    await click('button', 'More');
    const labels = screen.getAllByRole('menuitem').map((item) => item.textContent);
    const others = Object.values(ways).filter((way) => way !== ways.copy && way !== ways.download);
    expect(labels).toEqual([...others.map(({ label }) => fakeI18n.getMessage(label)), 'Recent copies…']);
  });

  it('opens ten tabs without asking', async () => {
    const few = Array.from({ length: 10 }, (_, index) => `https://a.example/${index}`);
    const { opened, page } = await openOn(few);
    await choose('More', 'Open in tabs');
    await vi.waitFor(() => expect(opened).toEqual([few]));
    page.visit();
  });

  it('opens more than ten tabs only if the user agrees', async () => {
    const { opened } = await openOn(Array.from({ length: 11 }, (_, index) => `https://a.example/${index}`));
    await choose('More', 'Open in tabs');
    const question = screen.getByRole('alertdialog', { name: 'Open 11 tabs?' });
    expect(document.activeElement).toBe(question);
    await click('button', 'Cancel');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' }));
    expect(opened).toEqual([]);
    await choose('More', 'Open in tabs');
    await click('button', 'Open');
    await vi.waitFor(() => expect(opened).toHaveLength(1));
  });

  it('appends to the last copy, each URL once', async () => {
    const { clipboard } = await openOn(['a:2', 'a:3'], {
      lastCopy: { format: 'lines', options: defaultFormatOptions, runs: [linkRun('a:1', 'a:2')] },
    });
    await choose('More', 'Append to last copy');
    expect(clipboard()).toBe('a:1\na:2\na:3');
    expect(status()).toMatch(/^Appended 1 link: 3 in all, as lines · 1 was already there/);
  });

  it('reports that there is nothing to append to, and leaves the clipboard unchanged', async () => {
    const { clipboard } = await openOn(['a:2']);
    await choose('More', 'Append to last copy');
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
