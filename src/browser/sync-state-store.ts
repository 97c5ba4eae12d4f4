import browser from 'webextension-polyfill';
import { readSyncState, syncKey } from '../core/settings/sync/sync-state';
import type { SyncState } from '../core/settings/sync/sync-state';

/** Reads whether and how this device synchronises. Returns that it does not if the browser cannot read it. */
export async function loadSyncState(): Promise<SyncState> {
  const items = await browser.storage.local.get(syncKey).catch((error: unknown) => {
    console.error('The state of synchronisation could not be read.', error);
    return {};
  });
  return readSyncState(items);
}

/** Calls the listener with each new state. */
export function watchSyncState(listener: (state: SyncState) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[syncKey];
    if (change !== undefined) listener(readSyncState({ [syncKey]: change.newValue }));
  });
}
