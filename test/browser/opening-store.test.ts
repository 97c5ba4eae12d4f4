import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchOpening } from '../../src/browser/opening-store';
import { forgetOpening, reportOpening } from '../../src/browser/opening-writing';
import type { Opening } from '../../src/core/taking/opening';

const { session, stored } = await vi.hoisted(async () => {
  const { createFakeEvent } = await import('./fake-polyfill');
  const kept = new Map<string, unknown>();
  const onChanged = createFakeEvent<[changes: Record<string, { readonly newValue?: unknown }>]>();
  return {
    stored: kept,
    session: {
      onChanged,
      get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
      set: async (items: object) => {
        for (const [key, value] of Object.entries(items)) {
          kept.set(key, value);
          onChanged.fire({ [key]: { newValue: value } });
        }
      },
      remove: async (key: string) => {
        kept.delete(key);
        onChanged.fire({ [key]: {} });
      },
    },
  };
});

vi.mock('webextension-polyfill', () => ({ default: { storage: { session } } }));

const under: Opening = { total: 20, opened: 3, refused: 1, state: 'opening' };

/** Watches; gives what it is told, from now on. */
async function watch(): Promise<Opening[]> {
  const told: Opening[] = [];
  await watchOpening((opening) => told.push(opening));
  return told;
}

afterEach(() => stored.clear());

describe('watchOpening', () => {
  it('tells nothing while nothing is opened', async () => {
    expect(await watch()).toEqual([]);
  });

  it('tells each step', async () => {
    const told = await watch();
    await reportOpening(under);
    await reportOpening({ ...under, opened: 19, state: 'done' });
    expect(told).toEqual([under, { ...under, opened: 19, state: 'done' }]);
  });

  it('tells at once what was begun before, as a popup that opens again asks', async () => {
    await reportOpening(under);
    expect(await watch()).toEqual([under]);
  });

  it.each(['done', 'stopped'] as const)('does not tell of what is %s already', async (state) => {
    await reportOpening({ ...under, state });
    expect(await watch()).toEqual([]);
  });

  it('tells nothing of what a background script that has ended was about to open', async () => {
    await reportOpening(under);
    await forgetOpening();
    expect(await watch()).toEqual([]);
  });

  it('does not tell that it was forgotten, nor of what else is kept', async () => {
    const told = await watch();
    await forgetOpening();
    session.onChanged.fire({ other: { newValue: under } });
    expect(told).toEqual([]);
  });
});
