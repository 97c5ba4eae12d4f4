import browser from 'webextension-polyfill';
import { readLastCopy } from '../core/desk/last-copy';
import type { LastCopy } from '../core/desk/last-copy';
import { largeItems } from './large-items';
import { oldLastCopyKey } from './storage';

const key = 'lastCopy';

/** Reads what was copied last; gives `null` when nothing was, or when it was too long to be kept. */
export async function loadLastCopy(): Promise<LastCopy | null> {
  await moveLastCopy();
  return readLastCopy(await largeItems.load(key));
}

/**
 * Keeps what was copied, in place of what was before. `null` says that it is too long to be kept; then, and where the browser has
 * no room for it, the one before is not kept either, since it is no longer what was copied last.
 */
export async function saveLastCopy(copy: LastCopy | null): Promise<void> {
  await browser.storage.local.remove(oldLastCopyKey);
  await largeItems.remove(key);
  if (copy === null) return;
  await largeItems.save(key, copy).catch((error: unknown) => console.error(error));
}

/** Moves what 0.1 kept of the last copy to where it is kept today: every popup would read it otherwise. */
export async function moveLastCopy(): Promise<void> {
  const { [oldLastCopyKey]: stored } = await browser.storage.local.get(oldLastCopyKey);
  if (stored === undefined) return;
  await largeItems.save(key, stored).catch((error: unknown) => console.error(error));
  await browser.storage.local.remove(oldLastCopyKey);
}
