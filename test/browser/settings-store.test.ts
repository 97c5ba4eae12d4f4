import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSettingsToChange, loadUnreadable, saveSettings, starterPresets } from '../../src/browser/settings-writing';
import { loadSettings } from '../../src/browser/settings-store';
import { defaultQuery } from '../../src/core/query';
import { defaultSettings as bare } from '../../src/core/settings/settings';
import type { Settings } from '../../src/core/settings/settings';

const stored = vi.hoisted(() => new Map<string, unknown>());
const broken = vi.hoisted(() => ({ isBroken: false, room: Infinity }));

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
    storage: {
      local: {
        get: async (key: string) => {
          if (broken.isBroken) throw new Error('corrupt');
          return stored.has(key) ? { [key]: stored.get(key) } : {};
        },
        set: async (items: object) => {
          const taken = JSON.stringify([...stored.values(), ...Object.values(items)]).length;
          if (taken > broken.room) throw new Error('QUOTA_BYTES quota exceeded');
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
        remove: async (keys: readonly string[]) => keys.forEach((key) => stored.delete(key)),
      },
    },
  },
}));

const defaultSettings: Settings = { ...bare, presets: starterPresets() };

beforeEach(() => {
  stored.clear();
  broken.room = Infinity;
});

describe('loadSettings', () => {
  it('gives the defaults at first, and stores nothing', async () => {
    expect(await loadSettings()).toEqual(bare);
    expect(await loadSettingsToChange()).toEqual(defaultSettings);
    expect(stored.size).toBe(0);
  });

  it('gives what was saved', async () => {
    const settings = { ...defaultSettings, query: { ...defaultQuery, include: 'react', unique: false } };
    await saveSettings(settings);
    expect(await loadSettings()).toEqual(settings);
    expect([...stored.keys()]).toEqual(['settings']);
  });

  it.each<unknown>([
    'junk',
    { version: 99, future: true },
    { ...bare, presets: undefined, options: { matchBudgetMs: 'soon' } },
  ])('repairs what it cannot read, and keeps the original aside: %j', async (original) => {
    stored.set('settings', original);
    expect(await loadSettings()).toEqual(bare);
    expect(await loadSettingsToChange()).toEqual(defaultSettings);
    expect(await loadSettingsToChange()).toEqual(defaultSettings);
    await saveSettings(defaultSettings);
    expect(await loadUnreadable()).toEqual([original]);
  });

  it('gives the defaults when the browser itself cannot read what it has stored', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    broken.isBroken = true;
    expect(await loadSettings()).toEqual(bare);
    expect(logged).toHaveBeenCalledOnce();
    broken.isBroken = false;
    logged.mockRestore();
  });

  it('keeps nothing aside when all could be read', async () => {
    await saveSettings(defaultSettings);
    await loadSettingsToChange();
    expect(await loadUnreadable()).toEqual([]);
  });
});

describe('saveSettings', () => {
  it('finds room for the settings where the last copy has taken it', async () => {
    stored.set('lastCopy', 'x'.repeat(9000));
    broken.room = 10_000;
    await saveSettings(defaultSettings);
    expect(await loadSettings()).toEqual(defaultSettings);
    expect(stored.has('lastCopy')).toBe(false);
  });

  it('is rejected where there is no room even then, and leaves what was stored', async () => {
    await saveSettings(defaultSettings);
    broken.room = 100;
    await expect(saveSettings({ ...defaultSettings, isArrangeOpen: true })).rejects.toThrow('quota');
    expect(await loadSettings()).toEqual(defaultSettings);
  });
});

describe('loadSettingsToChange', () => {
  it('is rejected when the browser cannot read what it has stored, so that nothing is written over it', async () => {
    broken.isBroken = true;
    await expect(loadSettingsToChange()).rejects.toThrow('corrupt');
    broken.isBroken = false;
  });

  it('keeps every unreadable original, each once', async () => {
    for (const original of ['first', 'second', 'first']) {
      stored.set('settings', original);
      await loadSettingsToChange();
    }
    expect(await loadUnreadable()).toEqual(['first', 'second']);
  });
});
