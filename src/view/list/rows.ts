import type { HostCount } from '../../core/query/arrange';

/** A row of the list: a link, by its place among those listed, or the heading of a group. */
type Row = { readonly kind: 'link'; readonly place: number } | { readonly kind: 'group'; readonly group: number };

/** The rows of a list, computed on demand: a hundred thousand cost no more than ten. */
export interface Rows {
  readonly count: number;
  readonly at: (row: number) => Row | null;
  /** The places of the links that a row stands for: its own, or those of its group. */
  readonly placesOf: (row: number) => readonly number[];
}

/**
 * Returns the rows of a list: one for each link. With groups, each has a heading, followed by its links unless it is collapsed.
 */
export function layOutRows(
  linkCount: number,
  groups: readonly HostCount[] | undefined,
  collapsed: ReadonlySet<string>,
): Rows {
  const at = groups === undefined ? plainRow(linkCount) : groupedRow(groups, collapsed);
  const count =
    groups === undefined
      ? linkCount
      : groups.map((group) => rowsOf(group, collapsed)).reduce((sum, rows) => sum + rows, 0);
  return {
    count,
    at,
    placesOf(row) {
      const found = at(row);
      if (found === null) return [];
      if (found.kind === 'link') return [found.place];
      return placesOfGroup(groups ?? [], found.group);
    },
  };
}

/** The places of the links of a group. */
function placesOfGroup(groups: readonly HostCount[], group: number): readonly number[] {
  const start = groups.slice(0, group).reduce((sum, { count }) => sum + count, 0);
  return Array.from({ length: groups[group]?.count ?? 0 }, (_, offset) => start + offset);
}

function plainRow(count: number): Rows['at'] {
  return (row) => (row >= 0 && row < count ? { kind: 'link', place: row } : null);
}

function groupedRow(groups: readonly HostCount[], collapsed: ReadonlySet<string>): Rows['at'] {
  /** The row of each group's heading, and the place of its first link. */
  const heads: number[] = [];
  const places: number[] = [];
  let row = 0;
  let place = 0;
  for (const group of groups) {
    heads.push(row);
    places.push(place);
    row += rowsOf(group, collapsed);
    place += group.count;
  }
  const total = row;
  return (wanted) => {
    if (wanted < 0 || wanted >= total) return null;
    const group = lastNotAbove(heads, wanted);
    const offset = wanted - (heads[group] ?? 0);
    return offset === 0 ? { kind: 'group', group } : { kind: 'link', place: (places[group] ?? 0) + offset - 1 };
  };
}

const rowsOf = ({ host, count }: HostCount, collapsed: ReadonlySet<string>): number =>
  collapsed.has(host) ? 1 : 1 + count;

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
