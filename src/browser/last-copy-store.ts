import browser from 'webextension-polyfill';
import { readLastCopy } from '../core/desk/last-copy';
import type { LastCopy } from '../core/desk/last-copy';
import { largeItems } from './large-items';
import { oldLastCopyKey } from './storage';

const key = 'lastCopy';

/** Reads the last copy. Resolves to `null` if there was none, if it was too long to store, or if the browser refuses. */
export async function loadLastCopy(): Promise<LastCopy | null> {
  try {
    await moveLastCopy();
    return readLastCopy(await largeItems.load(key));
  } catch (error) {
    console.error('The last copy could not be read.', error);
    return null;
  }
}

/**
 * Stores what was copied in place of the previous copy. `null` means that it is too long to store. In that case, or if the
 * browser has no room, the previous copy is removed as well, since it is no longer the last one.
 */
export async function saveLastCopy(copy: LastCopy | null): Promise<void> {
  await browser.storage.local.remove(oldLastCopyKey);
  await largeItems.remove(key);
  if (copy === null) return;
  await largeItems.save(key, copy).catch((error: unknown) => console.error(error));
}

/** Moves the last copy that version 0.1 stored to its present place. Otherwise every popup would read it. */
export async function moveLastCopy(): Promise<void> {
  const { [oldLastCopyKey]: stored } = await browser.storage.local.get(oldLastCopyKey);
  if (stored === undefined) return;
  await largeItems.save(key, stored).catch((error: unknown) => console.error(error));
  await browser.storage.local.remove(oldLastCopyKey);
}
