import browser from 'webextension-polyfill';
import type { LastCopy } from '../core/last-copy';
import { deskKeys } from './storage';

/**
 * Keeps what was copied, in place of what was before. `null` says that it is too long to be kept; then, and where the browser has
 * no room for it, nor is the one before kept, which is not what was copied last any more.
 */
export async function saveLastCopy(copy: LastCopy | null): Promise<void> {
  await browser.storage.local.remove(deskKeys.lastCopy);
  if (copy === null) return;
  await browser.storage.local.set({ [deskKeys.lastCopy]: copy }).catch((error: unknown) => console.error(error));
}
