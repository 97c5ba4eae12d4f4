import { vi } from 'vitest';
import type { Memory } from '../../src/background/remember';
import { readSettings } from '../../src/core/settings/items';
import type { Settings } from '../../src/core/settings/settings';
import { readSyncState } from '../../src/core/settings/sync/sync-state';
import type { SyncState } from '../../src/core/settings/sync/sync-state';
import { createFakeEvent, fakeI18n } from '../browser/fake-polyfill';
import type { FakeEvent } from '../browser/fake-polyfill';
import { createFakeStorage } from '../browser/fake-storage';
import { createFakeSync } from '../browser/fake-sync';
import type { FakeAccount } from '../browser/fake-sync';

/** A browser profile with Sheaf's real background in it, over fake storages. */
export interface Profile {
  readonly local: ReturnType<typeof createFakeStorage>;
  readonly sync: ReturnType<typeof createFakeSync>;
  readonly settings: () => Settings;
  readonly state: () => SyncState;
  /** What the background offers to Sheaf's documents. */
  readonly handlers: Memory['handlers'];
  /** Ends the background at once, as a browser does. Its timers and what it waits for are gone. */
  readonly end: () => void;
  /** Starts the background, as a browser does for an event. */
  readonly start: () => Promise<void>;
}

interface ProfileOptions {
  /** Whether the browser has synchronised storage. */
  readonly hasSync?: boolean;
}

/**
 * Opens a new profile that belongs to an account. Needs fake timers. Each background is loaded anew, with a browser of its own in
 * place of webextension-polyfill.
 */
export async function openProfile(account: FakeAccount, { hasSync = true }: ProfileOptions = {}): Promise<Profile> {
  const local = createFakeStorage();
  const sync = createFakeSync(account);
  let running: { readonly memory: Memory; readonly end: () => void } | null = null;

  async function start(): Promise<void> {
    const events: (() => void)[] = [];
    let isEnded = false;
    const ofBackground = <Given extends readonly unknown[]>(event: FakeEvent<Given>) => ({
      addListener: (listener: (...given: Given) => unknown) => {
        event.addListener(listener);
        events.push(() => event.removeListener(listener));
      },
    });
    const onInstalled = createFakeEvent<[]>();
    const onClicked = createFakeEvent<[]>();
    vi.resetModules();
    // Node has no IndexedDB.
    vi.doMock('../../src/browser/large-items', () => ({ largeItems: { clear: async () => undefined } }));
    vi.doMock('webextension-polyfill', () => ({
      default: {
        i18n: fakeI18n,
        runtime: {
          onInstalled,
          onStartup: createFakeEvent(),
          getPlatformInfo: async () => ({ os: 'linux' }),
          getManifest: () => ({}),
        },
        action: { setPopup: async () => undefined, onClicked },
        contextMenus: { onClicked, removeAll: async () => undefined, create: () => undefined },
        storage: {
          local: { ...local.local, onChanged: ofBackground(local.local.onChanged) },
          ...(hasSync && { sync: { ...sync.sync, onChanged: ofBackground(sync.sync.onChanged) } }),
        },
      },
    }));
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' });
    const { remember } = await import('../../src/background/remember');
    const { setTimeout: timer } = globalThis;
    vi.stubGlobal('setTimeout', (task: () => void, ms: number) => timer(() => isEnded || task(), ms));
    running = {
      memory: remember(),
      end: () => {
        isEnded = true;
        for (const end of events) end();
      },
    };
    vi.stubGlobal('setTimeout', timer);
    onInstalled.fire();
  }

  await start();
  return {
    local,
    sync,
    settings: () => readSettings(Object.fromEntries(local.items)).settings,
    state: () => readSyncState(Object.fromEntries(local.items)),
    get handlers() {
      if (running === null) throw new Error('The background has ended.');
      return running.memory.handlers;
    },
    end: () => {
      running?.end();
      running = null;
    },
    start,
  };
}
