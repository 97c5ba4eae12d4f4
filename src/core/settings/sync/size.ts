import type { Items } from '../items';

/** The limits of `storage.sync`, which are the same in Chrome and Firefox. */
const browserLimits = { totalBytes: 102_400, itemBytes: 8192, items: 512 };

/** How much of a limit Sheaf uses. The rest is for what a browser may count differently, or what other devices write meanwhile. */
const share = 0.9;

/** The limits that Sheaf keeps to. */
export const syncLimits = {
  totalBytes: Math.floor(browserLimits.totalBytes * share),
  itemBytes: Math.floor(browserLimits.itemBytes * share),
  items: Math.floor(browserLimits.items * share),
};

const encoder = new TextEncoder();

/**
 * Returns the size of an item in bytes, as Chrome counts it: the key and the value as JSON. Chrome writes `<` and two line
 * separators as six characters, and whole numbers of more than 32 bits with `.0`. Firefox does not, so its count is never higher.
 */
export function bytesOf(key: string, value: unknown): number {
  const text = JSON.stringify(value);
  const escaped = text.match(/</g)?.length ?? 0;
  const separators = text.match(/[\u2028\u2029]/g)?.length ?? 0;
  return byteLength(key) + byteLength(text) + 5 * escaped + 3 * separators + 2 * longNumbersIn(value);
}

/** Returns the size of several items in bytes. */
export function totalBytesOf(items: Items): number {
  let total = 0;
  for (const [key, value] of Object.entries(items)) total += bytesOf(key, value);
  return total;
}

const byteLength = (text: string): number => encoder.encode(text).length;

function longNumbersIn(value: unknown): number {
  if (typeof value === 'number') return Math.trunc(value) === value && Math.abs(value) > 2 ** 31 - 1 ? 1 : 0;
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  for (const inner of Object.values(value)) count += longNumbersIn(inner);
  return count;
}
