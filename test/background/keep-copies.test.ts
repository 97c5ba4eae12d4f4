import { describe, expect, it, vi } from 'vitest';
import { createCopyKeeper } from '../../src/background/keep-copies';
import type { LastCopy } from '../../src/core/desk/last-copy';
import { defaultFormatOptions } from '../../src/core/formats/parts/format-options';
import { linkRun } from '../harvest/messages';

const copy: LastCopy = { format: 'lines', options: defaultFormatOptions, runs: [linkRun('a:1')] };

/** A storage in which each write ends when the test says so. */
function createStorage() {
  let stored: LastCopy | null = null;
  const writes: (() => void)[] = [];
  return {
    load: async () => stored,
    move: async () => {},
    save: (value: LastCopy | null) =>
      new Promise<void>((resolve) => {
        writes.push(() => {
          stored = value;
          resolve();
        });
      }),
    finishNext: () => vi.waitFor(() => (writes.length > 0 ? writes.shift()?.() : Promise.reject(new Error('none')))),
  };
}

describe('createCopyKeeper', () => {
  it('returns the last copy, even while it is being stored', async () => {
    const storage = createStorage();
    const { keep, handlers } = createCopyKeeper(storage);
    void keep(copy);
    const loaded = handlers.loadCopy(null);
    await storage.finishNext();
    expect(await loaded).toEqual(copy);
  });

  it('stores copies in the order in which they were made', async () => {
    const storage = createStorage();
    const { keep, handlers } = createCopyKeeper(storage);
    void keep(copy);
    void handlers.keepCopy(null);
    await storage.finishNext();
    await storage.finishNext();
    expect(await handlers.loadCopy(null)).toBeNull();
  });

  it('continues after a copy that could not be stored', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const save = vi.fn<(value: LastCopy | null) => Promise<void>>();
    save.mockRejectedValueOnce(new Error('full')).mockResolvedValueOnce();
    const { keep, handlers } = createCopyKeeper({ load: async () => copy, save, move: async () => {} });
    await expect(keep(copy)).rejects.toThrow('full');
    expect(await handlers.keepCopy(null)).toBeNull();
    expect(await handlers.loadCopy(null)).toEqual(copy);
  });
});
