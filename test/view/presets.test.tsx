// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Preset } from '../../src/core/presets/preset';
import { createStarters } from '../../src/core/presets/starter-presets';
import { fail, succeed } from '../../src/core/result';
import { HarvestView } from '../../src/view/HarvestView';
import { applyPreset, siteInUse, stopPreset, untieSite } from '../../src/view/preset-use';
import type { Store } from '../../src/view/store';
import { click, completeJsdom, doing, leaveJsdom, type } from './view-page';
import { answer, createWorld, settle } from './world';
import type { WorldOptions } from './world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

const [pdf, images] = createStarters((id) => id);
if (pdf === undefined || images === undefined) throw new Error('They come with Sheaf.');
const reactLines: Preset = { ...pdf, id: 'react', name: 'React', query: { ...pdf.query, include: 'react' } };
const mail: Preset = { ...reactLines, id: 'mail', name: 'Mail', format: 'template', place: 9 };
const mailByPath: Preset = { ...mail, formatOptions: { ...mail.formatOptions, template: '<{path}>' } };

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(leaveJsdom);

/** Undoes stopping or untying a preset. */
function undo({ notices: { notice } }: Store): void {
  if (notice.value?.kind === 'preset-stopped' || notice.value?.kind === 'preset-untied') notice.value.undo();
}

async function open(presets: readonly Preset[], options: WorldOptions = {}) {
  const world = createWorld({ ...options, settings: { ...options.settings, presets } });
  await answer(world.page, 'https://a.example/react', 'https://b.example/', 'https://c.example/react.pdf');
  return world;
}

describe('a preset', () => {
  it('provides the query and the format once it is applied', async () => {
    const { store, shownUrls, clipboard } = await open([reactLines]);
    applyPreset(store, reactLines);
    await settle();
    expect(shownUrls()).toEqual(['https://a.example/react', 'https://c.example/react.pdf']);
    expect(store.recipe.format.value).toBe('lines');
    await store.taking.take('copy', store.recipe.format.value);
    expect(clipboard()).toBe('https://a.example/react\nhttps://c.example/react.pdf');
  });

  it('becomes the recipe last used, including later changes', async () => {
    const { store, saved } = await open([reactLines], { query: { include: 'b.example' } });
    applyPreset(store, reactLines);
    await settle();
    expect(saved.at(-1)).toMatchObject({ query: { include: 'react' }, presetInUse: { id: 'react', format: 'lines' } });
    store.recipe.change({ exclude: 'pdf' });
    store.recipe.setFormat('csv');
    await settle();
    expect(saved.at(-1)).toMatchObject({
      query: { include: 'react', exclude: 'pdf' },
      presetInUse: { id: 'react', format: 'csv' },
    });
    expect(saved.at(-1)?.options.format).toBe('json');
  });

  it('is still in use when the popup opens again', async () => {
    const { store } = await open([reactLines], {
      query: { include: 'reactor' },
      desk: { presetInUse: { id: 'react', format: 'csv', formatOptions: reactLines.formatOptions } },
    });
    expect(store.recipe.presetInUse.value).toEqual(reactLines);
    expect([store.recipe.query.value.include, store.recipe.format.value]).toEqual(['reactor', 'csv']);
  });

  it('gives way to the previous query and the default format when it is stopped', async () => {
    const { store, shownUrls, saved } = await open([reactLines], { query: { include: 'b.example' } });
    applyPreset(store, reactLines);
    stopPreset(store);
    await settle();
    expect(shownUrls()).toEqual(['https://b.example/']);
    expect(store.recipe.presetInUse.value).toBeNull();
    expect(store.recipe.format.value).toBe('json');
    expect(saved.at(-1)).toMatchObject({ query: { include: 'b.example' }, presetInUse: null });
  });

  it('leaves what was typed since when it is stopped', async () => {
    const { store, shownUrls } = await open([reactLines], { query: { include: 'b.example' } });
    applyPreset(store, reactLines);
    store.recipe.change({ include: 'pdf' });
    stopPreset(store);
    await settle();
    expect(shownUrls()).toEqual(['https://c.example/react.pdf']);
    expect(store.recipe.presetInUse.value).toBeNull();
  });

  it('is in use again, unchanged, when stopping it is undone', async () => {
    const { store, shownUrls, saved } = await open([reactLines], { query: { include: 'b.example' } });
    applyPreset(store, reactLines);
    store.recipe.setFormat('csv');
    stopPreset(store);
    undo(store);
    await settle();
    expect(shownUrls()).toEqual(['https://a.example/react', 'https://c.example/react.pdf']);
    expect([store.recipe.presetInUse.value, store.recipe.format.value]).toEqual([reactLines, 'csv']);
    expect(saved.at(-1)).toMatchObject({ query: { include: 'react' }, presetInUse: { id: 'react', format: 'csv' } });
  });

  it('has its own template: changing it leaves the template in the options unchanged', async () => {
    const { store, saved, clipboard } = await open([mailByPath]);
    applyPreset(store, mailByPath);
    await settle();
    await store.taking.take('copy', 'template');
    expect(clipboard()).toBe('</react>\n</react.pdf>');
    store.recipe.setFormatOptions({ template: '{host}' });
    await settle();
    expect(store.recipe.formatOptions.value.template).toBe('{host}');
    expect(saved.at(-1)?.options.formatOptions.template).toBe('{text} – {url}');
    stopPreset(store);
    expect(store.recipe.formatOptions.value.template).toBe('{text} – {url}');
  });

  it('is no longer in use once another document has deleted it', async () => {
    const { store, saveElsewhere } = await open([reactLines]);
    applyPreset(store, reactLines);
    await settle();
    saveElsewhere({ presets: [] });
    await settle();
    expect(store.recipe.presetInUse.value).toBeNull();
  });
});

describe('a preset of the site', () => {
  const tied: Preset = { ...reactLines, sites: ['www.example.com'] };

  it('is in use when the popup opens, and leaves the query last used unchanged', async () => {
    const { store, shownUrls, saved } = await open([tied], { query: { include: 'b.example' } });
    expect(store.recipe.presetInUse.value).toEqual(tied);
    expect(siteInUse(store)).toBe('www.example.com');
    expect(shownUrls()).toEqual(['https://a.example/react', 'https://c.example/react.pdf']);
    expect(saved).toEqual([]);
  });

  it('is untied from the site when it is stopped, and tied again when that is undone', async () => {
    const { store, shownUrls, saved } = await open([tied], { query: { include: 'b.example' } });
    stopPreset(store);
    await settle();
    expect(shownUrls()).toEqual(['https://b.example/']);
    expect(saved.at(-1)?.presets).toEqual([{ ...tied, sites: [] }]);
    expect(saved.at(-1)?.query.include).toBe('b.example');
    undo(store);
    await settle();
    expect(saved.at(-1)?.presets).toEqual([tied]);
    expect(siteInUse(store)).toBe('www.example.com');
  });
});

describe('a preset of the site in use', () => {
  const tied: Preset = { ...reactLines, sites: ['www.example.com'] };

  it('becomes the recipe last used once links are copied with it', async () => {
    const { store, saved } = await open([tied], { query: { include: 'b.example' } });
    await store.taking.take('copy', store.recipe.format.value);
    await settle();
    expect(saved.at(-1)).toMatchObject({ query: { include: 'react' }, presetInUse: { id: 'react' } });
  });

  it('is not shown as tied once the tab shows another site', async () => {
    const { store } = await open([tied]);
    store.page.reload({ url: 'https://other.example/', title: '' });
    expect(siteInUse(store)).toBeNull();
  });

  it('is tied again in its current state when untying it is undone', async () => {
    const { store, saved, saveElsewhere } = await open([tied]);
    untieSite(store);
    await settle();
    saveElsewhere({ presets: [{ ...tied, name: 'Renamed', sites: [] }] });
    await settle();
    undo(store);
    await settle();
    expect(saved.at(-1)?.presets).toMatchObject([{ name: 'Renamed', sites: ['www.example.com'] }]);
  });

  it('stays deleted when untying it is undone', async () => {
    const { store, saveElsewhere } = await open([tied]);
    untieSite(store);
    await settle();
    saveElsewhere({ presets: [] });
    await settle();
    undo(store);
    await settle();
    expect(store.settings.current.value.presets).toEqual([]);
  });
});

const chip = (name: RegExp | string) =>
  within(screen.getByRole('group', { name: 'Presets' })).getByRole('button', { name });
const isPressed = (name: RegExp | string) => chip(name).getAttribute('aria-pressed');

/** Opens the popup and waits until the links of each preset are counted. */
async function openCounted(presets: readonly Preset[], options: WorldOptions = {}) {
  const world = await open(presets, options);
  render(<HarvestView store={world.store} />);
  for (let turn = 0; turn <= presets.length; turn++) await doing(settle);
  return world;
}

describe('the chips of presets', () => {
  it('carry the number of links, where it needs no other reading of the page', async () => {
    await openCounted([pdf, images, reactLines]);
    const names = within(screen.getByRole('group', { name: 'Presets' }))
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['All 3', 'pdf 1', 'images ', 'React 2']);
  });

  it('are counted once for a reading of the page, however often the query changes', async () => {
    const { store } = await open([pdf, reactLines]);
    const count = vi.spyOn(store, 'count');
    render(<HarvestView store={store} />);
    for (let turn = 0; turn < 4; turn++) await doing(settle);
    expect(count).toHaveBeenCalledTimes(2);
    for (const include of ['^h', '^ht', '^htt']) await doing(() => store.recipe.change({ include }));
    await doing(settle);
    expect(count).toHaveBeenCalledTimes(2);
  });

  it('begin with all links, and with the preset of this site', async () => {
    await openCounted([pdf, { ...reactLines, sites: ['www.example.com'] }]);
    const names = within(screen.getByRole('group', { name: 'Presets' }))
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['All 3', 'React 2', 'pdf 1']);
    expect(isPressed('React 2')).toBe('true');
  });

  it('apply a preset with one click, and stop using it with another', async () => {
    const { shownUrls } = await openCounted([pdf, reactLines]);
    expect(isPressed('All 3')).toBe('true');
    await click('button', 'pdf 1');
    expect(shownUrls()).toEqual(['https://c.example/react.pdf']);
    expect([isPressed('All 3'), isPressed('pdf 1')]).toEqual(['false', 'true']);
    await click('button', 'pdf 1');
    expect(shownUrls()).toHaveLength(3);
    expect(isPressed('All 3')).toBe('true');
  });

  it('leave the focus to the field when they are clicked with the mouse', async () => {
    await openCounted([pdf]);
    expect(fireEvent.mouseDown(chip('pdf 1'))).toBe(false);
  });

  it('say that the preset in use was edited, update it and revert to it', async () => {
    const { store, saved } = await openCounted([reactLines]);
    await click('button', 'React 2');
    await doing(() => store.recipe.change({ include: 'b.example' }));
    expect(isPressed('React edited')).toBe('true');
    await click('button', 'Revert');
    expect(store.recipe.query.value).toEqual(reactLines.query);
    await doing(() => store.recipe.setFormat('csv'));
    await click('button', 'Update');
    expect(saved.at(-1)?.presets[0]).toMatchObject({ query: { include: 'react' }, format: 'csv' });
    expect(screen.queryByRole('button', { name: 'Revert' })).toBeNull();
  });

  it('go back to all links with Reset, which can be undone', async () => {
    const { shownUrls, saved } = await openCounted([reactLines], { query: { include: 'b.example' } });
    expect(screen.getByRole('status').textContent).toBe('1 of 3 links · query from last time');
    await click('button', 'Reset');
    expect(shownUrls()).toHaveLength(3);
    expect(saved.at(-1)?.query.include).toBe('');
    expect(screen.queryByRole('button', { name: 'Reset' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Filter' }));
    await click('button', 'Undo');
    expect(shownUrls()).toEqual(['https://b.example/']);
  });
});

describe('the menu of presets', () => {
  async function openMenu(presets: readonly Preset[], options: WorldOptions = {}) {
    const world = await open(presets, options);
    render(<HarvestView store={world.store} />);
    await doing(settle);
    await click('button', 'Preset');
    await settle();
    return world;
  }

  it('lists the presets by name with what each does, and applies the one chosen', async () => {
    const { store } = await openMenu([reactLines, images]);
    const items = screen.getAllByRole('menuitemcheckbox');
    expect(items.map((item) => item.getAttribute('aria-label'))).toEqual(['React', 'images']);
    expect(items[0]?.getAttribute('aria-description')).toBe('Filter: react · Lines');
    await click('menuitemcheckbox', 'React');
    expect(store.recipe.presetInUse.value?.name).toBe('React');
    await settle();
    expect(isPressed(/^React/)).toBe('true');
    await click('button', 'Preset');
    await click('menuitem', 'Stop using “React”');
    expect(isPressed(/^React/)).toBe('false');
    expect(screen.getByRole('status').textContent).toBe('Stopped using “React”');
    await settle();
    await click('button', 'Undo');
    expect(isPressed(/^React/)).toBe('true');
  });

  it('is one click away once something is asked for without a preset', async () => {
    const { store } = await openMenu([]);
    await click('menuitem', 'Save as preset');
    await click('button', 'Cancel');
    expect(screen.queryByRole('button', { name: 'Save…' })).toBeNull();
    await type('Filter', 'react');
    await click('button', 'Save…');
    await click('button', 'Save');
    await settle();
    expect(store.settings.current.value.presets.map(({ name }) => name)).toEqual(['react']);
    expect(screen.queryByRole('button', { name: 'Save…' })).toBeNull();
  });

  it('saves the query with its format under a suggested name', async () => {
    const { store, saved } = await openMenu([reactLines], { query: { include: 'react', matchIn: 'either' } });
    await click('menuitem', 'Save as preset');
    await click('button', 'Save');
    await settle();
    expect(saved.at(-1)?.presets.at(-1)).toMatchObject({
      name: 'react',
      query: { include: 'react', matchIn: 'either' },
      format: 'json',
    });
    expect(store.recipe.presetInUse.value?.name).toBe('react');
    expect(screen.getByRole('status').textContent).toBe('Saved as preset “react”');
  });

  it('asks the name in place: Enter saves under it and does not copy, and the name of a preset replaces it', async () => {
    const { store, saved, clipboard } = await openMenu([reactLines], { query: { include: 'vue' } });
    await click('menuitem', 'Save as preset');
    const field = screen.getByRole('textbox', { name: 'Preset name' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: ' Vue links ' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect(saved.at(-1)?.presets.map(({ name }) => name)).toEqual(['React', 'Vue links']);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Filter' }));
    await click('button', 'Preset');
    await click('menuitem', 'Save as preset');
    fireEvent.input(screen.getByRole('textbox', { name: 'Preset name' }), { target: { value: 'React' } });
    await settle();
    await click('button', 'Replace');
    await settle();
    expect(saved.at(-1)?.presets.map(({ name, query }) => [name, query.include])).toEqual([
      ['React', 'vue'],
      ['Vue links', 'vue'],
    ]);
    expect(store.recipe.presetInUse.value?.name).toBe('React');
    expect(clipboard()).toBe('what was there before');
  });

  it('saves nothing when the name is declined', async () => {
    const { saved } = await openMenu([reactLines], { query: { include: 'vue' } });
    await click('menuitem', 'Save as preset');
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Preset name' }), { key: 'Escape' });
    await settle();
    expect(saved).toEqual([]);
    expect(screen.queryByRole('textbox', { name: 'Preset name' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Filter' }));
  });

  it('reports that a preset is saved only once it is stored, and says what to do if it could not be', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    let isFull = true;
    const { store, saved, clipboard } = await openMenu([], {
      query: { include: 'react' },
      keep: async () => (isFull ? fail('settings-not-kept') : succeed(null)),
    });
    await click('menuitem', 'Save as preset');
    await click('button', 'Save');
    await settle();
    expect(screen.getByRole('status').textContent).not.toContain('Saved');
    expect(screen.getByRole('alert').textContent).toContain('could not store');
    expect(store.recipe.presetInUse.value?.name).toBe('react');
    await click('button', 'Copy settings');
    await settle();
    expect(clipboard()).toContain('"name": "react"');
    isFull = false;
    await click('button', 'Try again');
    await settle();
    expect(saved.at(-1)?.presets.map(({ name }) => name)).toEqual(['react']);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('updates the preset in use with the current query and format, and ties it to the site or unties it', async () => {
    const { store, saved } = await openMenu([reactLines]);
    await click('menuitemcheckbox', 'React');
    store.recipe.change({ include: 'reactor' });
    store.recipe.setFormat('csv');
    await click('button', 'Preset');
    await click('menuitem', 'Update “React”');
    await settle();
    expect(saved.at(-1)?.presets[0]).toMatchObject({ query: { include: 'reactor' }, format: 'csv' });
    await click('button', 'Preset');
    await click('menuitemcheckbox', 'Use on www.example.com');
    await settle();
    expect(saved.at(-1)?.presets[0]?.sites).toEqual(['www.example.com']);
    expect(chip(/^React/).title).toBe('Used on this site. Click to stop using “React”.');
    await click('button', 'Preset');
    await click('menuitemcheckbox', 'Use on www.example.com');
    await settle();
    expect(saved.at(-1)?.presets[0]?.sites).toEqual([]);
  });

  it('unties the preset that was tied to the site before', async () => {
    const { saved } = await openMenu([{ ...reactLines, sites: ['www.example.com'] }, mail]);
    await click('menuitemcheckbox', 'Mail');
    await click('button', 'Preset');
    await click('menuitemcheckbox', 'Use on www.example.com');
    await settle();
    expect(saved.at(-1)?.presets).toMatchObject([
      { id: 'react', sites: [] },
      { id: 'mail', sites: ['www.example.com'] },
    ]);
  });
});
