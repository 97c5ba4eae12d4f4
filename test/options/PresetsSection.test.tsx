// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Preset } from '../../src/core/presets/preset';
import { createStarters } from '../../src/core/presets/starter-presets';
import { choose, click, completeJsdom, doing, errorOf, leaveJsdom, type } from '../view/view-page';
import { openOptions } from './options-world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(leaveJsdom);

const starters = createStarters((id) => id);
const pdf = starters.find(({ id }) => id === 'pdf');
if (pdf === undefined) throw new Error('It comes with Sheaf.');

/** Opens the options page with the presets `pdf`, `images` and `other-sites`. */
function openPresets(presets: readonly Preset[] = starters.slice(0, 3)) {
  const world = openOptions({ settings: { presets } });
  return { ...world, names: () => world.stored().presets.map(({ name }) => name) };
}

const edit = async (name: string) => click('button', `Edit “${name}”`);
const editor = () => within(screen.getByRole('region', { name: /^Edit “/ }));
const pressOn = (name: string, key: string) =>
  doing(() => fireEvent.keyDown(screen.getByRole('button', { name }), { key }));
const presetNamed = (world: ReturnType<typeof openPresets>, name: string) =>
  world.stored().presets.find((preset) => preset.name === name);

describe('a preset in the list', () => {
  it('says what it does', () => {
    openPresets([{ ...pdf, sites: ['example.com'] }]);
    expect(screen.getByText(String.raw`Filter: \.pdf($|[?#]) · Lines · Used on example.com`).tagName).toBe('P');
  });

  it('is deleted, which can be undone, and leaves the focus at its neighbour', async () => {
    const { names } = openPresets();
    await click('button', 'Delete “images”');
    expect(names()).toEqual(['pdf', 'other-sites']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move “other-sites”');
    await click('button', 'Undo');
    expect(names()).toEqual(['pdf', 'images', 'other-sites']);
  });

  it('is duplicated after itself, under a name of its own, without the sites, and opened', async () => {
    const world = openPresets([{ ...pdf, sites: ['example.com'] }, ...starters.slice(1, 3)]);
    await click('button', 'Duplicate “pdf”');
    expect(world.names()).toEqual(['pdf', 'pdf 2', 'images', 'other-sites']);
    expect(presetNamed(world, 'pdf 2')).toMatchObject({ query: pdf.query, sites: [] });
    expect(editor().getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('pdf 2');
    await click('button', 'Undo');
    expect(world.names()).toEqual(['pdf', 'images', 'other-sites']);
  });

  it('is marked for the context menu', async () => {
    const world = openPresets();
    const row = screen.getAllByRole('listitem').find((item) => item.textContent?.includes('images'));
    await doing(() => fireEvent.click(within(row as HTMLElement).getByRole('checkbox', { name: 'In menu' })));
    expect(world.stored().presets.map(({ isInMenu }) => isInMenu)).toEqual([false, true, false]);
  });

  it.each([
    { name: 'pdf', key: 'ArrowDown', order: ['images', 'pdf', 'other-sites'] },
    { name: 'other-sites', key: 'ArrowUp', order: ['pdf', 'other-sites', 'images'] },
    { name: 'pdf', key: 'End', order: ['images', 'other-sites', 'pdf'] },
    { name: 'other-sites', key: 'Home', order: ['other-sites', 'pdf', 'images'] },
    { name: 'pdf', key: 'ArrowUp', order: ['pdf', 'images', 'other-sites'] },
    { name: 'pdf', key: 'a', order: ['pdf', 'images', 'other-sites'] },
  ])('moves by $key', async ({ name, key, order }) => {
    const { names } = openPresets();
    await pressOn(`Move “${name}”`, key);
    expect(names()).toEqual(order);
  });

  it('says where it has been moved', async () => {
    openPresets();
    await pressOn('Move “pdf”', 'ArrowDown');
    expect(screen.getByText('Saved: “pdf” is 2 of 3').getAttribute('role')).toBe('status');
  });

  it('is found by its name and by what it does', async () => {
    openPresets();
    const found = () =>
      screen.getAllByRole('listitem', { hidden: true }).filter((item) => item.matches('[data-option]:not([hidden])'));
    await type('Search options', 'srcset');
    expect(found()).toHaveLength(1);
    await type('Search options', 'presets');
    expect(found()).toHaveLength(3);
  });
});

describe('the editor of a preset', () => {
  it('renames it, letter by letter, as one change', async () => {
    const { names } = openPresets();
    await edit('pdf');
    for (const typed of ['P', 'Pa', 'Papers']) await type('Name', typed);
    expect(names()).toEqual(['Papers', 'images', 'other-sites']);
    await click('button', 'Undo');
    expect(names()).toEqual(['pdf', 'images', 'other-sites']);
  });

  it.each([
    { typed: '', error: 'A preset needs a name.' },
    { typed: '  ', error: 'A preset needs a name.' },
    { typed: 'images', error: 'Another preset is called “images”.' },
  ])('keeps the name “$typed” in the field, and says why it cannot be used', async ({ typed, error }) => {
    const { names } = openPresets();
    await edit('pdf');
    await type('Name', typed);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe(typed);
    expect(errorOf('Name')).toBe(error);
    expect(names()).toEqual(['pdf', 'images', 'other-sites']);
  });

  it('changes what the preset asks for, and its format', async () => {
    const world = openPresets();
    await edit('pdf');
    await type('Filter', 'zip');
    await type('CSS selector', 'main a');
    await doing(() => fireEvent.click(editor().getByRole('checkbox', { name: 'Unique' })));
    const select = editor().getByRole<HTMLSelectElement>('combobox', { name: 'Format' });
    await doing(() => fireEvent.change(select, { target: { value: 'csv' } }));
    await doing(() => fireEvent.click(editor().getByRole('checkbox', { name: 'text' })));
    expect(presetNamed(world, 'pdf')).toMatchObject({
      query: { ...pdf.query, include: 'zip', selector: 'main a', unique: false },
      format: 'csv',
      formatOptions: { fields: ['url'] },
    });
  });

  it.each([
    { field: 'Filter', typed: '(', says: 'A ( is not closed yet' },
    { field: 'Exclude', typed: '*', says: 'Nothing for * to repeat' },
    { field: 'CSS selector', typed: 'a[', says: 'a[' },
  ])('says what is wrong in $field, and keeps what is typed', async ({ field, typed, says }) => {
    openPresets();
    await edit('pdf');
    await type(field, typed);
    expect(errorOf(field)).toContain(says);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: field }).value).toBe(typed);
  });

  it('moves it to a position', async () => {
    const { names } = openPresets();
    await edit('pdf');
    await choose('Position', '3');
    expect(names()).toEqual(['images', 'other-sites', 'pdf']);
  });

  it('closes at Escape', async () => {
    openPresets();
    await edit('pdf');
    await doing(() => fireEvent.keyDown(editor().getByRole('textbox', { name: 'Name' }), { key: 'Escape' }));
    expect(screen.queryByRole('region', { name: /^Edit “/ })).toBeNull();
  });
});

describe('Add preset', () => {
  it('adds one that lists all links, after the others, with a name that no other has', async () => {
    const { names } = openPresets();
    await click('button', 'Add preset');
    await click('button', 'Add preset');
    expect(names()).toEqual(['pdf', 'images', 'other-sites', 'New preset', 'New preset 2']);
  });
});

describe('the deleted presets', () => {
  it('are restored where they were', async () => {
    const [first, second, third] = starters;
    if (!first || !second || !third) throw new Error('There are six.');
    const deletedAt = Date.UTC(2026, 10, 26);
    const world = openOptions({ settings: { presets: [first, third] }, deleted: [{ preset: second, deletedAt }] });
    expect(screen.getByText('1 deleted preset').tagName).toBe('H3');
    await click('button', 'Restore “images”');
    expect(world.stored().presets.map(({ name }) => name)).toEqual(['pdf', 'images', 'other-sites']);
  });
});
