import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadLastCopy, saveLastCopy } from '../../src/browser/last-copy-store';
import { defaultFormatOptions } from '../../src/core/format-options';
import type { LastCopy } from '../../src/core/last-copy';
import { linkRun } from '../harvest/messages';

const stored = vi.hoisted(() => new Map<string, unknown>());
const room = vi.hoisted(() => ({ isFull: false }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: async (items: object) => {
          if (room.isFull) throw new Error('QuotaExceededError');
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
        remove: async (key: string) => stored.delete(key),
      },
    },
  },
}));

const first: LastCopy = { format: 'lines', options: defaultFormatOptions, runs: [linkRun('https://a.example/')] };
const second: LastCopy = { format: 'csv', options: defaultFormatOptions, runs: [linkRun('https://b.example/')] };

beforeEach(() => {
  stored.clear();
  room.isFull = false;
});

describe('loadLastCopy', () => {
  it('gives null when nothing was copied yet', async () => {
    expect(await loadLastCopy()).toBeNull();
  });

  it('gives what was copied last', async () => {
    await saveLastCopy(first);
    await saveLastCopy(second);
    expect(await loadLastCopy()).toEqual(second);
  });

  it('gives null for what it cannot read', async () => {
    await saveLastCopy(first);
    for (const key of stored.keys()) stored.set(key, 'junk');
    expect(await loadLastCopy()).toBeNull();
  });
});

describe('saveLastCopy', () => {
  it('keeps nothing of a copy that is too long, nor the one before, which was not copied last any more', async () => {
    await saveLastCopy(first);
    await saveLastCopy(null);
    expect(await loadLastCopy()).toBeNull();
  });

  it('keeps neither when the browser has no room, and does not fail', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    await saveLastCopy(first);
    room.isFull = true;
    await saveLastCopy(second);
    expect(await loadLastCopy()).toBeNull();
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});
