import { suggestDeviceName } from '../browser/device-name';
import { translate } from '../browser/i18n';
import { loadItemsToSync, storeSyncState, takeOverItems } from '../browser/settings-writing';
import { watchSettings } from '../browser/storage-watching';
import { syncStorage } from '../browser/sync-storage';
import type { InTurn } from './in-turn';
import { createSynchroniser } from './synchronise';
import type { SyncHandlers } from './synchronise';

/**
 * Keeps the settings and the browser's synchronised storage equal, for as long as the user has that switched on. Call this while the
 * background script starts, because events do not wait.
 *
 * @param inTurn - the queue of everything that writes to the local storage
 * @returns the handlers through which documents control it
 */
export function syncSettings(inTurn: InTurn): SyncHandlers {
  const { synchroniseSoon, handlers } = createSynchroniser({
    loadItems: loadItemsToSync,
    takeOver: takeOverItems,
    storeState: storeSyncState,
    mirror: syncStorage,
    inTurn,
    drawId: () => crypto.randomUUID().slice(0, 8),
    suggestName: suggestDeviceName,
    unknownDevice: translate('anotherDevice'),
    later: setTimeout,
  });
  watchSettings(synchroniseSoon);
  syncStorage.watch(synchroniseSoon);
  // What an earlier background could not finish.
  synchroniseSoon();
  return handlers;
}
