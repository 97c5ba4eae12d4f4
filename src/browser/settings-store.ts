import browser from 'webextension-polyfill';
import { deskKey, readDesk } from '../core/desk/desk';
import type { Desk, Kept } from '../core/desk/desk';
import { hasOld, oldKeys, readSettings } from '../core/settings/items';
import type { Items } from '../core/settings/items';

/**
 * Reads settings and desk, in one read of the whole storage. Large items are stored elsewhere, in `large-items.ts`.
 *
 * @param fallback - what to return instead of the defaults if the browser fails to read its storage
 */
export async function loadKept(fallback?: Kept): Promise<Kept> {
  const items = await loadItems(null);
  if (items === null && fallback) return fallback;
  return { settings: readSettings(items ?? {}).settings, desk: readDesk(items ?? {}).desk };
}

/** Reads only the desk. Returns `fallback` if the browser fails to read it. */
export async function loadDesk(fallback: Desk): Promise<Desk> {
  const items = await loadItems([deskKey, ...oldKeys]);
  return items === null ? fallback : readDesk(items).desk;
}

/** Reads the items with these keys, or all items. Returns `null` if the browser fails. */
export async function loadItems(keys: string[] | null): Promise<Items | null> {
  try {
    const items = await browser.storage.local.get(keys);
    // The background replaces old items as soon as a new version starts, so a popup rarely finds any.
    return hasOld(items) ? (await import('../core/settings/migrations')).migrate(items).items : items;
  } catch (error) {
    console.error('What is stored could not be read.', error);
    return null;
  }
}
