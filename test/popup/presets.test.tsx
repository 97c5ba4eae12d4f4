// @vitest-environment jsdom
import { render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStarters } from '../../src/core/starter-presets';
import type { Preset } from '../../src/core/preset';
import { Popup } from '../../src/popup/Popup';
import { answer, createWorld, settle } from './world';
import type { WorldOptions } from './world';
import { click, completeJsdom, leaveJsdom } from './popup-page';

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

async function open(presets: readonly Preset[], options: WorldOptions = {}) {
  const world = createWorld({ ...options, settings: { ...options.settings, presets } });
  await answer(world.page, 'https://a.example/react', 'https://b.example/', 'https://c.example/react.pdf');
  return world;
}

describe('a preset', () => {
  it('is what the popup asks and copies once it is applied', async () => {
    const { store, shownUrls, clipboard } = await open([reactLines]);
    store.applyPreset(reactLines);
    await settle();
    expect(shownUrls()).toEqual(['https://a.example/react', 'https://c.example/react.pdf']);
    expect(store.format.value).toBe('lines');
    await store.copy(store.format.value);
    expect(clipboard()).toBe('https://a.example/react\nhttps://c.example/react.pdf');
  });

  it('leaves the query last used as it is until the user changes something', async () => {
    const { store, saved } = await open([reactLines], { query: { include: 'b.example' } });
    store.applyPreset(reactLines);
    await settle();
    expect(saved).toEqual([]);
    store.change({ exclude: 'pdf' });
    await settle();
    expect(saved.at(-1)?.query).toMatchObject({ include: 'react', exclude: 'pdf' });
  });

  it('is let go of: what was asked before is asked again, in the default format', async () => {
    const { store, shownUrls } = await open([reactLines], { query: { include: 'b.example' } });
    store.applyPreset(reactLines);
    store.change({ include: 'something else' });
    store.letGo();
    await settle();
    expect(shownUrls()).toEqual(['https://b.example/']);
    expect(store.presetInUse.value).toBeNull();
    expect(store.format.value).toBe('json');
  });

  it('has a template of its own, whose changes leave the one in the options alone', async () => {
    const { store, saved, clipboard } = await open([mailByPath]);
    store.applyPreset(mailByPath);
    await settle();
    await store.copy('template');
    expect(clipboard()).toBe('</react>\n</react.pdf>');
    store.setFormatOptions({ template: '{host}' });
    await settle();
    expect(store.formatOptions.value.template).toBe('{host}');
    expect(saved).toEqual([]);
    store.letGo();
    expect(store.formatOptions.value.template).toBe('{text} – {url}');
  });

  it('is in use no more when another document has deleted it', async () => {
    const { store, saveElsewhere } = await open([reactLines]);
    store.applyPreset(reactLines);
    await settle();
    saveElsewhere({ presets: [] });
    await settle();
    expect(store.presetInUse.value).toBeNull();
  });
});

describe('a preset of the site', () => {
  const tied: Preset = { ...reactLines, sites: ['www.example.com'] };

  it('is what the popup opens with, and leaves the query last used as it is', async () => {
    const { store, shownUrls, saved } = await open([tied], { query: { include: 'b.example' } });
    expect(store.presetInUse.value).toEqual(tied);
    expect(store.siteInUse.value).toBe('www.example.com');
    expect(shownUrls()).toEqual(['https://a.example/react', 'https://c.example/react.pdf']);
    expect(saved).toEqual([]);
  });

  it('is tied no more once it is let go of', async () => {
    const { store, shownUrls, saved } = await open([tied], { query: { include: 'b.example' } });
    store.letGo();
    await settle();
    expect(shownUrls()).toEqual(['https://b.example/']);
    expect(saved.at(-1)?.presets).toEqual([{ ...tied, sites: [] }]);
    expect(saved.at(-1)?.query.include).toBe('b.example');
  });
});

describe('the menu of presets', () => {
  async function openMenu(presets: readonly Preset[], options: WorldOptions = {}) {
    const world = await open(presets, options);
    render(<Popup store={world.store} />);
    await click('button', 'Preset');
    await settle();
    return world;
  }

  it('holds the presets by name, and applies the one that is chosen', async () => {
    const { store } = await openMenu([reactLines, images]);
    expect(screen.getAllByRole('menuitemcheckbox').map((item) => item.textContent)).toEqual(['React', 'images']);
    await click('menuitemcheckbox', 'React');
    expect(store.presetInUse.value?.name).toBe('React');
    await settle();
    expect(screen.getByText('Preset “React”')).toBeDefined();
    await click('button', 'Let go of “React”');
    expect(screen.queryByText('Preset “React”')).toBeNull();
  });

  it('saves the query with its format under a suggested name, in one click', async () => {
    const { store, saved } = await openMenu([reactLines], { query: { include: 'react', matchIn: 'either' } });
    await click('menuitem', 'Save as preset');
    await settle();
    expect(saved.at(-1)?.presets.at(-1)).toMatchObject({
      name: 'react',
      query: { include: 'react', matchIn: 'either' },
      format: 'json',
    });
    expect(store.presetInUse.value?.name).toBe('react');
    expect(screen.getByRole('status').textContent).toBe('Saved as preset “react”');
  });

  it('updates the preset in use, and ties it to the site or not', async () => {
    const { store, saved } = await openMenu([reactLines]);
    await click('menuitemcheckbox', 'React');
    store.change({ include: 'reactor' });
    await click('button', 'Preset');
    await click('menuitem', 'Update “React”');
    await settle();
    expect(saved.at(-1)?.presets[0]?.query.include).toBe('reactor');
    await click('button', 'Preset');
    await click('menuitemcheckbox', 'Use on www.example.com');
    await settle();
    expect(saved.at(-1)?.presets[0]?.sites).toEqual(['www.example.com']);
    expect(screen.getByText('Preset “React”, used on this site')).toBeDefined();
    await click('button', 'Preset');
    await click('menuitemcheckbox', 'Use on www.example.com');
    await settle();
    expect(saved.at(-1)?.presets[0]?.sites).toEqual([]);
  });

  it('takes the site from the preset that had it', async () => {
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
