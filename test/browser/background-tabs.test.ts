import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLoadingTab, openSleepingTab } from '../../src/browser/background-tabs';

const { tabs, created } = await vi.hoisted(async () => {
  const { createFakeEvent } = await import('./fake-polyfill');
  const all: { readonly url: string }[] = [];
  return {
    created: all,
    tabs: {
      create: async (properties: { readonly url: string }) => {
        if (properties.url.includes('refused')) throw new Error('Illegal URL');
        return { id: all.push(properties) };
      },
      onUpdated: createFakeEvent<[id: number, change: { readonly status?: string }]>(),
      onRemoved: createFakeEvent<[id: number]>(),
    },
  };
});

vi.mock('webextension-polyfill', () => ({ default: { tabs } }));

const address = (at: number) => `https://a.example/${at}`;
const openedSoFar = () => created.map(({ url }) => url);
/** Returns this number of addresses. */
const upTo = (count: number) => Array.from({ length: count }, (_, at) => address(at + 1));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  await vi.runAllTimersAsync();
  created.length = 0;
  vi.useRealTimers();
});

describe('openSleepingTab', () => {
  it('opens a background tab that loads when the user looks at it', async () => {
    await openSleepingTab(address(1), 7);
    expect(created).toEqual([{ url: address(1), windowId: 7, active: false, discarded: true }]);
  });

  it('is rejected when the browser refuses the address', async () => {
    await expect(openSleepingTab('https://refused.example/', 7)).rejects.toThrow('Illegal URL');
  });
});

describe('openLoadingTab', () => {
  /** Opens this number of tabs one after another, as far as the limit allows. */
  async function openMany(count: number): Promise<void> {
    void (async () => {
      for (const url of upTo(count)) await openLoadingTab(url, 7);
    })();
    await vi.advanceTimersByTimeAsync(0);
  }

  it('opens a background tab', async () => {
    await openLoadingTab(address(1), 7);
    expect(created).toEqual([{ url: address(1), windowId: 7, active: false }]);
  });

  it('is rejected when the browser refuses the address', async () => {
    await expect(openLoadingTab('https://refused.example/', 7)).rejects.toThrow('Illegal URL');
  });

  it('lets at most four tabs load at the same time', async () => {
    await openMany(6);
    expect(openedSoFar()).toEqual(upTo(4));
    tabs.onUpdated.fire(2, { status: 'complete' });
    await vi.advanceTimersByTimeAsync(0);
    expect(openedSoFar()).toEqual(upTo(5));
  });

  it('waits for a tab that has only started to load, and ignores other tabs', async () => {
    await openMany(5);
    tabs.onUpdated.fire(2, { status: 'loading' });
    tabs.onUpdated.fire(2, {});
    tabs.onUpdated.fire(99, { status: 'complete' });
    tabs.onRemoved.fire(99);
    await vi.advanceTimersByTimeAsync(0);
    expect(openedSoFar()).toEqual(upTo(4));
  });

  it('stops waiting for a tab that is closed', async () => {
    await openMany(5);
    tabs.onRemoved.fire(3);
    await vi.advanceTimersByTimeAsync(0);
    expect(openedSoFar()).toEqual(upTo(5));
  });

  it('stops waiting for a tab that does not finish loading in time', async () => {
    await openMany(5);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(openedSoFar()).toEqual(upTo(5));
  });

  it('listens to the browser only while a tab loads', async () => {
    await openMany(3);
    for (const id of [1, 2, 3]) tabs.onUpdated.fire(id, { status: 'complete' });
    expect([tabs.onUpdated.listenerCount(), tabs.onRemoved.listenerCount()]).toEqual([0, 0]);
  });
});
