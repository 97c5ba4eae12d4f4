import type { HostCount } from '../../core/query/arrange';
import type { Rows } from './rows';

/** Returns the rows of a list in groups: for each a heading, followed by its links unless it is collapsed. */
export function layOutGroups(groups: readonly HostCount[], collapsed: ReadonlySet<string>): Rows {
  /** The row of each group's heading, and the place of its first link. */
  const heads: number[] = [];
  const places: number[] = [];
  let count = 0;
  let place = 0;
  for (const group of groups) {
    heads.push(count);
    places.push(place);
    count += collapsed.has(group.host) ? 1 : 1 + group.count;
    place += group.count;
  }
  const at: Rows['at'] = (row) => {
    if (row < 0 || row >= count) return null;
    const group = lastNotAbove(heads, row);
    const offset = row - (heads[group] ?? 0);
    return offset === 0 ? { kind: 'group', group } : { kind: 'link', place: (places[group] ?? 0) + offset - 1 };
  };
  return {
    count,
    at,
    placesOf(row) {
      const found = at(row);
      if (found === null) return [];
      if (found.kind === 'link') return [found.place];
      const start = places[found.group] ?? 0;
      return Array.from({ length: groups[found.group]?.count ?? 0 }, (_, offset) => start + offset);
    },
  };
}

/** The index of the last of some ascending numbers that does not exceed a limit. */
function lastNotAbove(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
