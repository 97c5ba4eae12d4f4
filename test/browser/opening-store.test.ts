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

/** Watches the opening of tabs. Returns what is reported from now on. */
async function watch(): Promise<Opening[]> {
  const reported: Opening[] = [];
  await watchOpening((opening) => reported.push(opening));
  return reported;
}

afterEach(() => stored.clear());

describe('watchOpening', () => {
  it('reports nothing while no tabs are being opened', async () => {
    expect(await watch()).toEqual([]);
  });

  it('reports each step', async () => {
    const reported = await watch();
    await reportOpening(under);
    await reportOpening({ ...under, opened: 19, state: 'done' });
    expect(reported).toEqual([under, { ...under, opened: 19, state: 'done' }]);
  });

  it('at once reports tabs that were already being opened, for a popup that opens again', async () => {
    await reportOpening(under);
    expect(await watch()).toEqual([under]);
  });

  it.each(['done', 'stopped'] as const)('does not report what is already %s', async (state) => {
    await reportOpening({ ...under, state });
    expect(await watch()).toEqual([]);
  });

  it('does not report what a background script that has ended was opening', async () => {
    await reportOpening(under);
    await forgetOpening();
    expect(await watch()).toEqual([]);
  });

  it('does not report that the progress was removed, or changes to other items', async () => {
    const reported = await watch();
    await forgetOpening();
    session.onChanged.fire({ other: { newValue: under } });
    expect(reported).toEqual([]);
  });
});
