import { isRecord } from '../readers';
import type { Items } from './items';

/** The key of the originals that were set aside when they were replaced. */
export const unreadableKey = 'unreadable';

/** Returns the originals that were set aside, the latest last. Each consists of the items as they were stored. */
export function readAside(items: Items): readonly Items[] {
  const kept = items[unreadableKey];
  return Array.isArray(kept) ? kept.filter(isRecord) : [];
}

/**
 * Returns those of the items with these keys of which anything could not be read.
 *
 * @param repaired - the paths of what could not be read, each starting with the key of its item
 */
export function unreadableAmong(keys: readonly string[], items: Items, repaired: readonly string[]): Items {
  const isUnreadable = (key: string) => repaired.some((path) => path === key || path.startsWith(`${key}.`));
  return Object.fromEntries(keys.filter(isUnreadable).map((key) => [key, items[key]]));
}
