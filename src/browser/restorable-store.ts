import browser from 'webextension-polyfill';
import { readDesk } from '../core/desk/desk';
import { readBin } from '../core/settings/bin';
import type { DeletedPreset } from '../core/settings/bin';
import { readSettings } from '../core/settings/items';
import type { Items } from '../core/settings/items';
import { readAside, unreadableAmong, unreadableKey } from '../core/settings/unreadable';
import { loadItems } from './settings-store';

/** Reads the deleted presets that can be restored. Returns none if the browser fails to read its storage. */
export async function loadBin(): Promise<readonly DeletedPreset[]> {
  return readBin((await loadItems(null)) ?? {}, Date.now());
}

/**
 * Reads what could not be read when it was last used: the originals that were set aside, the latest last, and then the items that are
 * still in their place. Returns none if the browser fails to read its storage.
 */
export async function loadUnreadable(): Promise<readonly Items[]> {
  const items = (await loadItems(null)) ?? {};
  const repaired = [...readSettings(items).repaired, ...readDesk(items).repaired];
  const inPlace = unreadableAmong(Object.keys(items), items, repaired);
  return [...readAside(items), ...(Object.keys(inPlace).length === 0 ? [] : [inPlace])];
}

/** Calls the listener when anything that could not be read has been set aside or deleted. */
export function watchUnreadable(listener: () => unknown): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (unreadableKey in changes) listener();
  });
}
