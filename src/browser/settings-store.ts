import browser from 'webextension-polyfill';
import { deskKey, readDesk } from '../core/desk/desk';
import type { Desk, Kept } from '../core/desk/desk';
import { hasOld, oldKeys, readSettings } from '../core/settings/items';
import type { Items } from '../core/settings/items';

/**
 * Reads settings and desk, in one read of the whole storage: what is large is kept elsewhere, in `large-items.ts`.
 *
 * @param otherwise - what is given where the browser fails to read what it has stored, instead of the defaults
 */
export async function loadKept(otherwise?: Kept): Promise<Kept> {
  const items = await load(null);
  if (items === null && otherwise) return otherwise;
  return { settings: readSettings(items ?? {}).settings, desk: readDesk(items ?? {}).desk };
}

/** Reads the desk alone, as {@link loadKept} does. */
export async function loadDesk(otherwise: Desk): Promise<Desk> {
  const items = await load([deskKey, ...oldKeys]);
  return items === null ? otherwise : readDesk(items).desk;
}

/** Reads the items with these keys, or all; gives `null` where the browser fails. */
async function load(keys: string[] | null): Promise<Items | null> {
  try {
    const items = await browser.storage.local.get(keys);
    // The background replaces what is old as soon as there is a new version: a popup hardly ever finds it.
    return hasOld(items) ? (await import('../core/settings/migrations')).migrate(items).items : items;
  } catch (error) {
    console.error('What is stored could not be read.', error);
    return null;
  }
}
