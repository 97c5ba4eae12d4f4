import browser from 'webextension-polyfill';
import { readLastCopy } from '../core/last-copy';
import type { LastCopy } from '../core/last-copy';
import { deskKeys } from './storage';

const key = deskKeys.lastCopy;

/** What was copied last; `null` when nothing was, or when it was too long to be kept. */
export async function loadLastCopy(): Promise<LastCopy | null> {
  const { [key]: stored } = await browser.storage.local.get(key);
  return readLastCopy(stored);
}

/**
 * Keeps what was copied, in place of what was before. `null` says that it is too long to be kept; then, and where the browser has
 * no room for it, nor is the one before kept, which is not what was copied last any more.
 */
export async function saveLastCopy(copy: LastCopy | null): Promise<void> {
  await browser.storage.local.remove(key);
  if (copy === null) return;
  await browser.storage.local.set({ [key]: copy }).catch((error: unknown) => console.error(error));
}
