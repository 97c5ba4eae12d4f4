import browser from 'webextension-polyfill';
import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import type { Items } from '../core/settings/items';

/** The storage that the browser synchronises through the user's own account, if it has one. No method ever rejects. */
export const syncStorage = {
  load: (): Promise<Result<Items>> => attempt((storage) => storage.get(null)),

  /** Stores items, all or none of them, and removes others. Each call counts towards the browser's limits per minute and hour. */
  async store(items: Items, removed: readonly string[]): Promise<Result<null>> {
    const stored = await attempt(async (storage) => {
      if (removed.length > 0) await storage.remove([...removed]);
      if (Object.keys(items).length > 0) await storage.set(items);
      return null;
    });
    return stored;
  },

  clear: (): Promise<Result<null>> => attempt((storage) => storage.clear().then(() => null)),

  /** Calls the listener when this or another device has changed anything. */
  watch(listener: () => void): void {
    area()?.onChanged.addListener(listener);
  },
};

type SyncArea = typeof browser.storage.sync;

// The types promise it, but a browser may leave it out.
const area = (): SyncArea | undefined => browser.storage.sync;

async function attempt<Value>(request: (storage: SyncArea) => Promise<Value>): Promise<Result<Value>> {
  const storage = area();
  if (storage === undefined) return fail('sync-missing');
  try {
    return succeed(await request(storage));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The limits in Chrome's words, and Firefox's "exceeded its quota limitations".
    if (reason.includes('MAX_WRITE_OPERATIONS')) return fail('sync-busy');
    if (/quota/i.test(reason)) return fail('sync-full');
    return fail('sync-refused', reason.slice(0, longestReason));
  }
}

/** The largest length of a browser's reason, in UTF-16 code units. */
const longestReason = 120;
