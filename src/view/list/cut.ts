/**
 * Returns what cleaning removed from a URL or replaced: from the first character that differs to the last. Empty if nothing was
 * removed.
 */
export function cutOff(before: string, after: string): string {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return before.slice(start, before.length - end);
}
