import browser from 'webextension-polyfill';
import type { Items } from '../core/settings/items';

/** The key under which 0.1 kept the last copy, of up to 4 MB; `last-copy-store.ts` moves it to where large things are kept. */
export const oldLastCopyKey = 'lastCopy';

/** The keys of what is given up where the browser has no room for settings. */
const droppableKeys = [oldLastCopyKey];

/**
 * Stores items. Where there is no room, what can be given up makes it. Rejected when the browser cannot store them even then; what
 * was stored before is then unchanged.
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
