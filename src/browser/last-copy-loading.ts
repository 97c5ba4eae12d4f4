import browser from 'webextension-polyfill';
import { readLastCopy } from '../core/last-copy';
import type { LastCopy } from '../core/last-copy';
import { deskKeys } from './storage';

/** What was copied last; `null` when nothing was, or when it was too long to be kept. */
export async function loadLastCopy(): Promise<LastCopy | null> {
  const stored = await browser.storage.local.get(deskKeys.lastCopy);
  return readLastCopy(stored[deskKeys.lastCopy]);
}
