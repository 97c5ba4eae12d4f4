import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSettings, saveSettings } from '../../src/browser/settings-store';
import { defaultQuery } from '../../src/core/query';
import { defaultSettings } from '../../src/core/settings';

const stored = vi.hoisted(() => new Map<string, unknown>());
const broken = vi.hoisted(() => ({ isBroken: false }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => {
          if (broken.isBroken) throw new Error('corrupt');
          return stored.has(key) ? { [key]: stored.get(key) } : {};
        },
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
      },
    },
  },
}));

beforeEach(() => stored.clear());

describe('loadSettings', () => {
  it('gives the defaults at first, and stores nothing', async () => {
    expect(await loadSettings()).toEqual(defaultSettings);
    expect(stored.size).toBe(0);
  });

  it('gives what was saved', async () => {
    const settings = { ...defaultSettings, query: { ...defaultQuery, include: 'react', unique: false } };
    await saveSettings(settings);
    expect(await loadSettings()).toEqual(settings);
    expect([...stored.keys()]).toEqual(['settings']);
  });

  it.each<unknown>(['junk', { version: 99, future: true }, { ...defaultSettings, matchBudgetMs: 'soon' }])(
    'repairs what it cannot read, and keeps the original aside: %j',
    async (original) => {
      stored.set('settings', original);
      expect(await loadSettings()).toEqual(defaultSettings);
      expect(stored.get('settings.unreadable')).toEqual(original);
      await saveSettings(defaultSettings);
      expect(stored.get('settings.unreadable')).toEqual(original);
    },
  );

  it('gives the defaults when the browser itself cannot read what it has stored', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    broken.isBroken = true;
    expect(await loadSettings()).toEqual(defaultSettings);
    expect(logged).toHaveBeenCalledOnce();
    broken.isBroken = false;
    logged.mockRestore();
  });

  it('keeps nothing aside when all could be read', async () => {
    await saveSettings(defaultSettings);
    await loadSettings();
    expect(stored.has('settings.unreadable')).toBe(false);
  });
});
