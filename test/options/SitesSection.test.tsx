// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStarters } from '../../src/core/presets/starter-presets';
import { choose, click, completeJsdom, doing, errorOf, leaveJsdom, type } from '../view/view-page';
import { openOptions } from './options-world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(leaveJsdom);

/** Opens the options page with these sites for the presets `pdf` and `images`. */
function openSites(ofPdf: readonly string[] = [], ofImages: readonly string[] = []) {
  const sites = [ofPdf, ofImages];
  const presets = createStarters((id) => id)
    .slice(0, 2)
    .map((preset, at) => ({ ...preset, sites: sites[at] ?? [] }));
  const world = openOptions({ settings: { presets } });
  return {
    ...world,
    sites: () => Object.fromEntries(world.stored().presets.map((preset) => [preset.id, preset.sites])),
  };
}

const enter = (name: string) =>
  doing(() => {
    const { form } = screen.getByRole<HTMLInputElement>('textbox', { name });
    if (form) fireEvent.submit(form);
  });
const valueOf = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }).value;

describe('adding a site', () => {
  it('ties the chosen preset to it, as a site is stored: without scheme, in lower case', async () => {
    const { sites } = openSites();
    await type('Site', ' https://Example.com/Docs/ ');
    await choose('Preset for the site', 'images');
    await click('button', 'Add');
    expect(sites()).toEqual({ pdf: [], images: ['example.com/Docs/'] });
    expect(valueOf('Site')).toBe('');
    expect(valueOf('Site example.com/Docs/')).toBe('example.com/Docs/');
  });

  it.each([
    { typed: '', says: '“” is not a site' },
    { typed: 'two words', says: '“two words” is not a site' },
    { typed: 'http://', says: 'is not a site' },
    { typed: 'a.example', says: 'a.example is in the list already.' },
  ])('explains why “$typed” cannot be added, and keeps it', async ({ typed, says }) => {
    const { sites } = openSites(['a.example']);
    await type('Site', typed);
    await enter('Site');
    expect(errorOf('Site')).toContain(says);
    expect(valueOf('Site')).toBe(typed);
    expect(sites()).toEqual({ pdf: ['a.example'], images: [] });
  });
});

describe('a site in the list', () => {
  it('is given another preset', async () => {
    const { sites } = openSites(['a.example', 'b.example'], ['c.example']);
    await choose('Preset for a.example', 'images');
    expect(sites()).toEqual({ pdf: ['b.example'], images: ['c.example', 'a.example'] });
    await click('button', 'Undo');
    expect(sites()).toEqual({ pdf: ['a.example', 'b.example'], images: ['c.example'] });
  });

  it('is changed at Enter, and when the focus leaves its field', async () => {
    const { sites } = openSites(['a.example']);
    await type('Site a.example', 'a.example/blog');
    expect(sites()).toMatchObject({ pdf: ['a.example'] });
    await enter('Site a.example');
    expect(sites()).toMatchObject({ pdf: ['a.example/blog'] });
    await type('Site a.example/blog', 'b.example');
    const field = screen.getByRole('textbox', { name: 'Site a.example/blog' });
    await doing(() => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect(sites()).toMatchObject({ pdf: ['b.example'] });
  });

  it('stays as it was while what is typed is no site, which is explained', async () => {
    const { sites } = openSites(['a.example']);
    await type('Site a.example', 'not a site');
    expect(errorOf('Site a.example')).toBeNull();
    await enter('Site a.example');
    expect(errorOf('Site a.example')).toContain('“not a site” is not a site');
    expect(sites()).toMatchObject({ pdf: ['a.example'] });
  });

  it('is removed, which can be undone', async () => {
    const { sites } = openSites(['a.example', 'b.example']);
    await click('button', 'Remove a.example');
    expect(sites()).toMatchObject({ pdf: ['b.example'] });
    await click('button', 'Undo');
    expect(sites()).toMatchObject({ pdf: ['a.example', 'b.example'] });
  });
});
