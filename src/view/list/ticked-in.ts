/** Whether all, some or none of the links at some places are ticked. */
export function tickedIn(
  places: readonly number[],
  listed: Uint32Array,
  unticked: ReadonlySet<number>,
): 'all' | 'some' | 'none' {
  if (unticked.size === 0) return 'all';
  const count = places.filter((place) => !unticked.has(listed[place] ?? -1)).length;
  if (count === 0) return 'none';
  return count === places.length ? 'all' : 'some';
}
