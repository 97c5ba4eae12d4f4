import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadLastCopy, moveLastCopy, saveLastCopy } from '../../src/browser/last-copy-store';
import type { LastCopy } from '../../src/core/desk/last-copy';
import { defaultFormatOptions } from '../../src/core/formats/parts/format-options';
import { linkRun, packed } from '../harvest/messages';

const storage = await vi.hoisted(async () => {
  const { createFakeStorage } = await import('./fake-storage');
  return createFakeStorage();
});
const large = vi.hoisted(() => ({ items: new Map<string, unknown>(), isFull: false, isClosed: false }));

vi.mock('webextension-polyfill', () => ({ default: { storage: { local: storage.local } } }));
vi.mock('../../src/browser/large-items', () => ({
  largeItems: {
    load: async (key: string) => {
      if (large.isClosed) throw new Error('InvalidStateError');
      return large.items.get(key);
    },
    save: async (key: string, value: unknown) => {
      if (large.isFull) throw new Error('QuotaExceededError');
      large.items.set(key, value);
    },
    remove: async (key: string) => large.items.delete(key),
  },
}));

const first: LastCopy = { format: 'lines', options: defaultFormatOptions, runs: [linkRun('https://a.example/')] };
const second: LastCopy = { format: 'csv', options: defaultFormatOptions, runs: [linkRun('https://b.example/')] };

beforeEach(() => {
  storage.reset();
  large.items.clear();
  large.isFull = false;
  large.isClosed = false;
});

describe('loadLastCopy', () => {
  it('returns null if nothing was copied yet', async () => {
    expect(await loadLastCopy()).toBeNull();
  });

  it('returns the last copy, which is not part of what the popup reads', async () => {
    await saveLastCopy(first);
    await saveLastCopy(second);
    expect(await loadLastCopy()).toEqual(second);
    expect(storage.items.size).toBe(0);
  });

  it('returns null for an unreadable copy', async () => {
    await saveLastCopy(first);
    for (const key of large.items.keys()) large.items.set(key, 'junk');
    expect(await loadLastCopy()).toBeNull();
  });

  it('returns null if the browser refuses, as it may in private windows', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    large.isClosed = true;
    expect(await loadLastCopy()).toBeNull();
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });

  it('returns the copy that version 0.1 stored, and moves it', async () => {
    storage.items.set('lastCopy', { format: 'lines', links: packed('https://a.example/') });
    const copy = { ...first, runs: [{ ...packed('https://a.example/'), source: { url: '', title: '', readAt: 0 } }] };
    expect(await loadLastCopy()).toEqual(copy);
    expect(storage.items.size).toBe(0);
    expect(await loadLastCopy()).toEqual(copy);
  });
});

describe('moveLastCopy', () => {
  it('makes room for the settings, even if the copy cannot be stored', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    storage.items.set('lastCopy', first);
    large.isFull = true;
    await moveLastCopy();
    expect(storage.items.size).toBe(0);
    expect(await loadLastCopy()).toBeNull();
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});

describe('saveLastCopy', () => {
  it('stores nothing of a copy that is too long, and removes the previous one', async () => {
    storage.items.set('lastCopy', second);
    await saveLastCopy(first);
    await saveLastCopy(null);
    expect(await loadLastCopy()).toBeNull();
  });

  it('keeps neither copy if the browser has no room, and does not fail', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    await saveLastCopy(first);
    large.isFull = true;
    await saveLastCopy(second);
    expect(await loadLastCopy()).toBeNull();
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});
