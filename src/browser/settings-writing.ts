import browser from 'webextension-polyfill';
import { deskKey, itemOf, readDesk } from '../core/desk/desk';
import type { Desk } from '../core/desk/desk';
import { applyDeskEdit } from '../core/desk/desk-edit';
import type { DeskEdit } from '../core/desk/desk-edit';
import { withoutUnreadable } from '../core/desk/without-unreadable';
import { createStarters } from '../core/presets/starter-presets';
import type { StarterId } from '../core/presets/starter-presets';
import { changesFor } from '../core/settings/item-changes';
import { hasOld, oldKeys, readSettings } from '../core/settings/items';
import type { Items } from '../core/settings/items';
import { migrate } from '../core/settings/migrations';
import type { Settings } from '../core/settings/settings';
import type { SettingsEdit } from '../core/settings/settings-edit';
import { readAside, unreadableAmong, unreadableKey } from '../core/settings/unreadable';
import { syncItemOf, syncKey } from '../core/settings/sync/sync-state';
import type { SyncState } from '../core/settings/sync/sync-state';
import { translate } from './i18n';
import type { MessageKey } from './i18n';
import { largeItems } from './large-items';
import { storeItems } from './storage';

/** The largest number of unreadable originals to keep. The latest are kept. */
const mostUnreadable = 5;

const starterNames: Record<StarterId, MessageKey> = {
  pdf: 'starterPdf',
  images: 'starterImages',
  'other-sites': 'starterOtherSites',
  'e-mail': 'starterEMail',
  github: 'starterGitHub',
  feeds: 'starterFeeds',
};

/** Returns the presets that come with Sheaf, named in the user's language. */
export const starterPresets = () => createStarters((id) => translate(starterNames[id]));

/** Reads the settings, including the presets that come with Sheaf. Rejected if the browser cannot read them. */
export async function loadSettingsToChange(): Promise<Settings> {
  return changesFor(await loadItems(null), {}, Date.now(), starterPresets()).settings;
}

/**
 * Changes the settings and stores the items that differ. An item that could not be read completely is set aside before it is
 * replaced. Rejected if the browser cannot read the settings, since nothing may be overwritten then, or cannot store them.
 */
export async function changeSettings(edit: SettingsEdit): Promise<Settings> {
  const items = await loadItemsToChange(null);
  const { settings, set, remove } = changesFor(items, edit, Date.now(), starterPresets());
  await keepAside(unreadableAmong(Object.keys(set), items, readSettings(items).repaired));
  await storeItems(set);
  // The next change removes what the browser leaves.
  if (remove.length > 0) await browser.storage.local.remove([...remove]).catch(console.error);
  return settings;
}

/** Reads everything that is stored, in the form of this version. Rejected if the browser cannot read it. */
export const loadItemsToSync = (): Promise<Items> => loadItemsToChange(null);

/**
 * Stores items of the settings as another device made them. Unreadable items that they replace are set aside.
 *
 * @param stored - what is stored under the same keys
 */
export async function takeOverItems(items: Items, stored: Items): Promise<void> {
  await keepAside(unreadableAmong(Object.keys(items), stored, readSettings(stored).repaired));
  await storeItems(items);
}

/** Stores whether and how this device synchronises. */
export const storeSyncState = (state: SyncState): Promise<void> => storeItems({ [syncKey]: syncItemOf(state) });

/** Reads the desk. Rejected if the browser cannot read it. */
export async function loadDeskToChange(): Promise<Desk> {
  return readDesk(await loadItems([deskKey])).desk;
}

/** Changes the desk and no other item. Rejected under the same conditions as {@link changeSettings}. */
export async function changeDesk(edit: DeskEdit): Promise<Desk> {
  const items = await loadItemsToChange([deskKey]);
  const { desk, repaired } = readDesk(items);
  const changed = applyDeskEdit(desk, edit);
  await keepAside(unreadableAmong([deskKey], items, repaired));
  await storeItems({ [deskKey]: itemOf(changed) });
  return changed;
}

/** Deletes everything that Sheaf has stored on this device. Rejected if the browser refuses. */
export async function deleteAll(): Promise<void> {
  await largeItems.clear();
  await browser.storage.local.clear();
}

/** Deletes what cannot be read, also what was set aside. Rejected if the browser refuses. */
export async function discardUnreadable(): Promise<void> {
  const { set, remove } = withoutUnreadable(await loadItemsToChange(null));
  await storeItems(set);
  await browser.storage.local.remove([...remove]);
}

/** Reads the items with these keys, or all items, in the form of this version. */
async function loadItems(keys: readonly string[] | null): Promise<Items> {
  return migrate(await browser.storage.local.get(keys && [...keys, ...oldKeys])).items;
}

/** Reads the same items as {@link loadItems}, after replacing all items of earlier versions. */
async function loadItemsToChange(keys: readonly string[] | null): Promise<Items> {
  const stored = await browser.storage.local.get(keys && [...keys, ...oldKeys]);
  if (!hasOld(stored)) return stored;
  await replaceOld(await browser.storage.local.get(null));
  return loadItems(keys);
}

/**
 * Stores what an earlier version left as today's items, and only then removes it. If the browser stops in between, both remain,
 * and the items count.
 */
async function replaceOld(stored: Items): Promise<void> {
  const { items, isWhole } = migrate(stored);
  const added = Object.entries(items).filter(([key]) => !Object.hasOwn(stored, key));
  await storeItems(Object.fromEntries(added));
  const isRead = isWhole && readSettings(items).repaired.length === 0 && readDesk(items).repaired.length === 0;
  if (!isRead) await keepAside(Object.fromEntries(Object.entries(stored).filter(([key]) => key === 'settings')));
  await browser.storage.local.remove([...oldKeys]).catch(console.error);
}

async function keepAside(originals: Items): Promise<void> {
  if (Object.keys(originals).length === 0) return;
  const kept = readAside(await browser.storage.local.get(unreadableKey));
  const text = JSON.stringify(originals);
  if (kept.some((other) => JSON.stringify(other) === text)) return;
  await storeItems({ [unreadableKey]: [...kept, originals].slice(-mostUnreadable) });
}
