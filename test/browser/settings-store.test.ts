import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { largeItems } from '../../src/browser/large-items';
import { loadUnreadable } from '../../src/browser/restorable-store';
import { loadDesk, loadKept } from '../../src/browser/settings-store';
import {
  changeDesk,
  changeSettings,
  deleteAll,
  discardUnreadable,
  loadDeskToChange,
  loadSettingsToChange,
  starterPresets,
} from '../../src/browser/settings-writing';
import { watchDesk, watchSettings } from '../../src/browser/storage-watching';
import { defaultDesk } from '../../src/core/desk/desk';
import { defaultQuery } from '../../src/core/query/query';
import { defaultOptions } from '../../src/core/settings/options';
import { defaultSettings as bare } from '../../src/core/settings/settings';

const storage = await vi.hoisted(async () => {
  const { createFakeStorage } = await import('./fake-storage');
  return createFakeStorage();
});
const { items, faults, writes } = storage;

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: (key: string) => key },
    storage: { local: storage.local },
  },
}));

vi.mock('../../src/browser/large-items', () => ({ largeItems: { clear: vi.fn<() => Promise<void>>(async () => {}) } }));

const starters = starterPresets();
const [pdf] = starters;
const atFirst = { ...bare, presets: starters };
const query = { ...defaultQuery, include: 'react', unique: false };
const old = { version: 2, query: { include: 'react', unique: false }, options: { theme: 'dark' } };
const oldOptions = { ...defaultOptions, theme: 'dark' };

const said = vi.spyOn(console, 'error');
beforeEach(() => {
  storage.reset();
  said.mockReset().mockReturnValue();
});
afterEach(() => vi.useRealTimers());

describe('loadKept', () => {
  it('returns the defaults if nothing is stored, and stores nothing', async () => {
    expect(await loadKept()).toEqual({ settings: bare, desk: defaultDesk });
    expect(await loadSettingsToChange()).toEqual(atFirst);
    expect(await loadDeskToChange()).toEqual(defaultDesk);
    expect(items.size).toBe(0);
  });

  it('returns what was stored', async () => {
    await changeSettings({ options: { theme: 'dark' } });
    await changeDesk({ query });
    const settings = { options: oldOptions, presets: starters };
    expect(await loadKept()).toEqual({ settings, desk: { ...defaultDesk, query } });
    expect(await loadDesk(defaultDesk)).toEqual({ ...defaultDesk, query });
    expect([...items.keys()].sort()).toEqual(['desk', 'options', ...starters.map(({ id }) => `preset:${id}`).sort()]);
  });

  it('returns what an earlier version stored, and leaves it in storage', async () => {
    items.set('settings', old);
    expect(await loadKept()).toEqual({
      settings: { options: oldOptions, presets: [] },
      desk: { ...defaultDesk, query },
    });
    expect(await loadDesk(defaultDesk)).toEqual({ ...defaultDesk, query });
    expect([...items.keys()]).toEqual(['settings']);
  });

  it('returns the fallback if the browser cannot read its storage', async () => {
    faults.isCorrupt = true;
    expect(await loadKept()).toEqual({ settings: bare, desk: defaultDesk });
    expect(await loadKept({ settings: atFirst, desk: defaultDesk })).toEqual({ settings: atFirst, desk: defaultDesk });
    expect(await loadDesk({ ...defaultDesk, query })).toEqual({ ...defaultDesk, query });
    expect(said).toHaveBeenCalledTimes(3);
  });
});

describe('watchSettings and watchDesk', () => {
  it('report only their own changes: a typed key does not change the settings', async () => {
    await changeSettings({});
    const reported: string[] = [];
    watchSettings(() => reported.push('settings'));
    watchDesk(() => reported.push('desk'));
    writes.splice(0);
    for (const include of ['r', 're']) await changeDesk({ query: { ...query, include } });
    expect(reported).toEqual(['desk', 'desk']);
    expect(writes).toEqual([['desk'], ['desk']]);
    await changeSettings({ options: { theme: 'dark' } });
    await changeSettings({ removePresets: ['pdf'] });
    expect(reported).toEqual(['desk', 'desk', 'settings', 'settings']);
  });
});

describe('changeSettings', () => {
  it('writes only the items that change', async () => {
    await changeSettings({});
    writes.splice(0);
    await changeSettings({ options: { theme: 'dark' } });
    await changeSettings({ putPresets: pdf ? [{ ...pdf, name: 'PDF' }] : [] });
    await changeSettings({ removePresets: ['feeds'] });
    await changeSettings({ options: { theme: 'dark' } });
    expect(writes).toEqual([['options'], ['preset:pdf'], ['preset:feeds']]);
  });

  it('removes what was deleted a year ago, or leaves it to the next change', async () => {
    vi.useFakeTimers({ now: Date.UTC(2030, 0) });
    if (pdf) await changeSettings({ putPresets: [{ ...pdf, id: 'own' }] });
    await changeSettings({ removePresets: ['own'] });
    vi.setSystemTime(Date.UTC(2031, 6));
    faults.keepsAll = true;
    await changeSettings({ options: { theme: 'dark' } });
    expect(items.has('preset:own')).toBe(true);
    faults.keepsAll = false;
    await changeSettings({});
    expect(items.has('preset:own')).toBe(false);
  });

  it('makes room for the settings by removing the last copy of an earlier version', async () => {
    items.set('lastCopy', 'x'.repeat(9000));
    faults.room = 10_000;
    await changeSettings({});
    expect((await loadKept()).settings).toEqual(atFirst);
    expect(items.has('lastCopy')).toBe(false);
  });

  it('is rejected if there is still no room, and leaves what was stored', async () => {
    await changeSettings({});
    faults.room = 100;
    await expect(changeSettings({ options: { theme: 'dark' } })).rejects.toThrow('quota');
    await expect(changeDesk({ isRefineOpen: true })).rejects.toThrow('quota');
    expect(await loadKept()).toEqual({ settings: atFirst, desk: defaultDesk });
  });

  it('is rejected if the browser cannot read its storage, so that nothing is overwritten', async () => {
    faults.isCorrupt = true;
    await expect(changeSettings({ options: { theme: 'dark' } })).rejects.toThrow('corrupt');
    await expect(changeDesk({ query })).rejects.toThrow('corrupt');
    await expect(loadSettingsToChange()).rejects.toThrow('corrupt');
    await expect(loadDeskToChange()).rejects.toThrow('corrupt');
    expect(writes).toEqual([]);
  });

  it('continues from items that a browser wrote only in part', async () => {
    faults.itemsLeft = 3;
    await expect(changeSettings({ options: { theme: 'dark' } })).rejects.toThrow('disk');
    expect(items.size).toBe(3);
    faults.itemsLeft = Infinity;
    await changeSettings({ options: { theme: 'dark' } });
    expect((await loadKept()).settings).toEqual({ options: oldOptions, presets: starters });
    expect(await loadUnreadable()).toEqual([]);
  });
});

describe('an unreadable item', () => {
  it('stays until it is replaced, and is then set aside', async () => {
    await changeSettings({});
    const originals = { options: 'junk', 'preset:pdf': { version: 99, future: true }, desk: { version: 3, desk: 7 } };
    for (const [key, original] of Object.entries(originals)) items.set(key, original);
    expect((await loadKept()).settings.presets).toEqual(starters.slice(1));
    await changeSettings({ removePresets: ['feeds'] });
    expect(items.get('options')).toBe('junk');
    expect(await loadUnreadable()).toEqual([originals]);
    await changeSettings({ options: { theme: 'dark' }, putPresets: pdf ? [pdf] : [] });
    await changeDesk({ query });
    const { desk, ...ofSettings } = originals;
    expect(await loadUnreadable()).toEqual([ofSettings, { desk }]);
    expect((await loadKept()).settings.presets).toEqual(starters.slice(0, -1));
  });

  it('is set aside once per original, and at most the latest five are kept', async () => {
    for (const original of ['one', 'two', 'two', 'three', 'four', 'five', 'six']) {
      items.set('options', original);
      await changeSettings({ options: { theme: 'dark' } });
    }
    expect(await loadUnreadable()).toEqual(['two', 'three', 'four', 'five', 'six'].map((options) => ({ options })));
  });

  it('is deleted on request, wherever it is, and nothing else', async () => {
    await changeSettings({ options: { theme: 'dark' } });
    items.set('preset:pdf', { version: 99, future: true });
    items.set('preset:images', { version: 3, changedAt: 1, preset: { id: 'images', name: 'Mine', format: 'papyrus' } });
    items.set('desk', { version: 3, desk: { query: { ...query, matchIn: 7 } } });
    items.set('unreadable', [{ options: 'junk' }]);
    const before = await loadKept();
    await discardUnreadable();
    expect(await loadUnreadable()).toEqual([]);
    expect(await loadKept()).toEqual(before);
    expect(items.has('unreadable')).toBe(false);
    expect(items.has('preset:pdf')).toBe(false);
    const { settings } = await loadKept();
    expect(settings.options.theme).toBe('dark');
    expect(settings.presets.map(({ name }) => name)).toContain('Mine');
  });

  it('is not replaced if there is no room to set it aside', async () => {
    items.set('options', 'junk');
    faults.room = 20;
    await expect(changeSettings({ options: { theme: 'dark' } })).rejects.toThrow('quota');
    expect(items.get('options')).toBe('junk');
  });
});

describe('deleteAll', () => {
  it('deletes everything, so that the next change begins as after the installation', async () => {
    await changeSettings({ options: { theme: 'dark' }, removePresets: ['pdf'] });
    await changeDesk({ query });
    items.set('unreadable', ['junk']);
    await deleteAll();
    expect(items.size).toBe(0);
    expect(largeItems.clear).toHaveBeenCalledOnce();
    expect(await changeSettings({})).toEqual(atFirst);
  });
});

describe('what an earlier version stored', () => {
  it('is stored as items by the first change, and only then removed', async () => {
    items.set('settings', old);
    const order: string[] = [];
    storage.local.onChanged.addListener((changes) => order.push(...Object.keys(changes)));
    await changeSettings({});
    expect(order.slice(0, 3)).toEqual(['options', 'desk', 'settings']);
    expect(items.has('settings')).toBe(false);
    expect(await loadKept()).toEqual({
      settings: { options: oldOptions, presets: starters },
      desk: { ...defaultDesk, query },
    });
    expect(await loadUnreadable()).toEqual([]);
  });

  it('is also stored as items by the first typed key', async () => {
    items.set('settings', old);
    await changeDesk({ isRefineOpen: true });
    expect([...items.keys()].sort()).toEqual(['desk', 'options']);
    expect((await loadKept()).desk).toEqual({ ...defaultDesk, query, isRefineOpen: true });
  });

  it.each<unknown>([
    'junk',
    { version: 99, future: true },
    { version: 2, options: { matchBudgetMs: 'soon' } },
    { version: 2, query: 7 },
    { version: 2, presets: ['junk'] },
  ])('is set aside as a whole if it cannot be read completely: %j', async (original) => {
    items.set('settings', original);
    await changeSettings({});
    expect((await loadUnreadable())[0]).toEqual({ settings: original });
    expect(items.has('settings')).toBe(false);
  });

  it('remains valid if only some or none of the items could be written', async () => {
    items.set('settings', old);
    faults.itemsLeft = 1;
    await expect(changeSettings({})).rejects.toThrow('disk');
    expect([...items.keys()].sort()).toEqual(['options', 'settings']);
    const kept = { settings: { options: oldOptions, presets: [] }, desk: { ...defaultDesk, query } };
    expect(await loadKept()).toEqual(kept);
    faults.itemsLeft = Infinity;
    await changeSettings({});
    expect(await loadKept()).toEqual({ ...kept, settings: { options: oldOptions, presets: starters } });
  });

  it('is ignored once the items are stored, even if it could not be removed', async () => {
    items.set('settings', old);
    faults.keepsAll = true;
    await changeSettings({ options: { theme: 'light' } });
    await changeDesk({ query: defaultQuery });
    expect(items.has('settings')).toBe(true);
    expect(await loadKept()).toMatchObject({
      settings: { options: { theme: 'light' } },
      desk: { query: defaultQuery },
    });
    faults.keepsAll = false;
    await changeDesk({});
    expect(items.has('settings')).toBe(false);
    expect((await loadKept()).settings.options.theme).toBe('light');
  });

  it('can be read while there is no room to store it as items', async () => {
    items.set('settings', old);
    faults.room = 10;
    expect((await loadSettingsToChange()).options).toEqual(oldOptions);
    expect((await loadDeskToChange()).query).toEqual(query);
  });
});
