import browser from 'webextension-polyfill';
import { keepable, readLastCopy } from '../core/last-copy';
import type { LastCopy } from '../core/last-copy';

const key = 'lastCopy';

/** What was copied last; `null` when nothing was, or when it was too long to be kept. */
export async function loadLastCopy(): Promise<LastCopy | null> {
  const { [key]: stored } = await browser.storage.local.get(key);
  return readLastCopy(stored);
}

/**
 * Keeps what was copied, in place of what was before. A list that the browser has no room for is not kept, nor is then the one
 * before, which is not what was copied last any more.
 */
export async function saveLastCopy(copy: LastCopy | null): Promise<void> {
  await browser.storage.local.remove(key);
  const kept = copy && keepable(copy);
  if (kept === null) return;
  await browser.storage.local.set({ [key]: kept }).catch((error: unknown) => console.error(error));
}
