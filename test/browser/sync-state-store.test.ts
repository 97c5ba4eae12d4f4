import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { suggestDeviceName } from '../../src/browser/device-name';
import { storeSyncState } from '../../src/browser/settings-writing';
import { loadSyncState, watchSyncState } from '../../src/browser/sync-state-store';
import { readSyncState } from '../../src/core/settings/sync/sync-state';
import type { SyncState } from '../../src/core/settings/sync/sync-state';

const { storage, platform } = await vi.hoisted(async () => {
  const { createFakeStorage } = await import('./fake-storage');
  return { storage: createFakeStorage(), platform: { os: 'linux' } };
});

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getPlatformInfo: async () => platform }, storage: { local: storage.local } },
}));

const off = readSyncState({});
const on: SyncState = { ...off, isOn: true, deviceId: 'laptop', deviceName: 'Laptop', lastAt: 10 };

beforeEach(() => {
  storage.reset();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => vi.unstubAllGlobals());

describe('loadSyncState', () => {
  it('returns what was stored, and that synchronisation is off if nothing was', async () => {
    expect(await loadSyncState()).toEqual(off);
    await storeSyncState(on);
    expect(await loadSyncState()).toEqual(on);
  });

  it('returns that synchronisation is off if the browser cannot read its storage', async () => {
    await storeSyncState(on);
    storage.faults.isCorrupt = true;
    expect(await loadSyncState()).toEqual(off);
  });
});

describe('watchSyncState', () => {
  it('reports each new state, also that everything was deleted, and nothing else', async () => {
    const reported: SyncState[] = [];
    watchSyncState((state) => reported.push(state));
    await storage.local.set({ desk: {} });
    await storeSyncState(on);
    await storage.local.clear();
    expect(reported).toEqual([on, off]);
  });
});

describe('suggestDeviceName', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'linux', 'Firefox, Linux'],
    ['Mozilla/5.0 (Macintosh) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36', 'mac', 'Chrome, macOS'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0', 'win', 'Edge, Windows'],
    ['Mozilla/5.0 (X11; CrOS) Chrome/156.0.0.0 Safari/537.36 OPR/120.0.0.0', 'cros', 'Opera, ChromeOS'],
    ['Something else', 'plan9', 'Sheaf'],
  ])('names browser and system: %s', async (userAgent, os, name) => {
    vi.stubGlobal('navigator', { userAgent });
    platform.os = os;
    expect(await suggestDeviceName()).toBe(name);
  });
});
