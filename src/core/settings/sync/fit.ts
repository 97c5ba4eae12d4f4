import type { Items } from '../items';
import { bytesOf, syncLimits, totalBytesOf } from './size';

/** Why an item is not synchronised: it is too large for one item, or there is no room left. */
export type LeftOutReason = 'too-large' | 'full';

interface Fitting {
  readonly set: Items;
  /** The items that have no room, by key. What synchronised storage has under these keys stays as it is. */
  readonly leftOut: ReadonlyMap<string, LeftOutReason>;
}

/**
 * Chooses from new items those for which synchronised storage has room, in the order in which they are given. An item that gets
 * smaller always fits.
 *
 * @param kept - what synchronised storage contains and what will stay unless it is replaced
 */
export function fit(kept: Items, wanted: Items): Fitting {
  const set: Record<string, unknown> = {};
  const leftOut = new Map<string, LeftOutReason>();
  let total = totalBytesOf(kept);
  let count = Object.keys(kept).length;
  for (const [key, item] of Object.entries(wanted)) {
    const isThere = Object.hasOwn(kept, key);
    const before = isThere ? bytesOf(key, kept[key]) : 0;
    const bytes = bytesOf(key, item);
    const grows = bytes > before;
    if (grows && bytes > syncLimits.itemBytes) leftOut.set(key, 'too-large');
    else if (grows && total + bytes - before > syncLimits.totalBytes) leftOut.set(key, 'full');
    else if (!isThere && count === syncLimits.items) leftOut.set(key, 'full');
    else {
      set[key] = item;
      total += bytes - before;
      if (!isThere) count++;
    }
  }
  return { set, leftOut };
}
