import browser from 'webextension-polyfill';
import type { Items } from '../core/settings/items';

/**
 * The key under which version 0.1 stored the last copy, of up to 4 MB. `last-copy-store.ts` moves it to the database for large
 * items.
 */
export const oldLastCopyKey = 'lastCopy';

/** The keys of items that are removed if the browser has no room for settings. */
const droppableKeys = [oldLastCopyKey];

/**
 * Stores items. If there is no room, this removes less important items and tries again. Rejected if the browser still cannot
 * store them; they then stay as they were stored before.
 */
export async function storeItems(items: Items): Promise<void> {
  if (Object.keys(items).length === 0) return;
  try {
    await browser.storage.local.set(items);
  } catch {
    await browser.storage.local.remove(droppableKeys);
    await browser.storage.local.set(items);
  }
}
