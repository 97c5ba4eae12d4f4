import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Link } from '../core/link';
import type { Query } from '../core/query';
import type { Shown } from './showing';

/** Which of the links shown a copy takes. */
export interface Ticking {
  /** The links that the user has unticked, by their indexes: what is shown but not taken. */
  readonly unticked: ReadonlySignal<ReadonlySet<number>>;
  /** The indexes of the links that a copy takes, in their order. */
  readonly ticked: ReadonlySignal<Uint32Array>;
  /** Ticks links, or unticks them, by their indexes. */
  readonly tick: (indexes: Iterable<number>, isTicked: boolean) => void;
}

/** What is unticked, and by which query it was listed. */
interface Unticked {
  /** For each unticked link, which of those that look the same are meant: their places among these, from 0. */
  readonly places: ReadonlyMap<string, ReadonlySet<number>>;
  readonly query: Query;
}

const none: ReadonlySet<number> = new Set();

/**
 * Ticks belong to links, not to a reading of the page: what was unticked stays so while links come in, when the page is read
 * again, and when only the order changes. For another query, all links are ticked.
 */
export function createTicking(shown: ReadonlySignal<Shown>): Ticking {
  const kept = signal<Unticked | null>(null);
  const unticked = computed(() => {
    const { links, query } = shown.value;
    if (kept.value === null || kept.value.places.size === 0 || !takesTheSame(kept.value.query, query)) return none;
    return indexesAt(links, kept.value.places);
  });
  const ticked = computed(() =>
    unticked.value.size === 0 ? shown.value.taken : shown.value.taken.filter((index) => !unticked.value.has(index)),
  );
  return { unticked, ticked, tick };

  function tick(indexes: Iterable<number>, isTicked: boolean): void {
    const now = new Set(unticked.value);
    for (const index of indexes) {
      if (isTicked) now.delete(index);
      else now.add(index);
    }
    kept.value = { places: placesOf(shown.value.links, now), query: shown.value.query };
  }
}

/** What tells one link from another: two with the same key are told apart by their order alone. */
const keyOf = ({ url, text }: Link): string => `${url}\n${text}`;

/** For each of some links, its place among those that look the same. */
function placesOf(links: readonly Link[], indexes: ReadonlySet<number>): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>();
  for (const index of indexes) {
    const link = links[index];
    if (link !== undefined) places.set(keyOf(link), new Set());
  }
  countSame(links, places, (index, place, of) => indexes.has(index) && of.add(place));
  return places;
}

/** The indexes of the links at those places. */
function indexesAt(links: readonly Link[], places: Unticked['places']): Set<number> {
  const indexes = new Set<number>();
  countSame(links, places, (index, place, of) => of.has(place) && indexes.add(index));
  return indexes;
}

/** Goes through the links whose keys a map has, and counts those of each key. */
function countSame<Value>(
  links: readonly Link[],
  map: ReadonlyMap<string, Value>,
  visit: (index: number, place: number, of: Value) => void,
): void {
  const seen = new Map<string, number>();
  for (const [index, link] of links.entries()) {
    const key = keyOf(link);
    const of = map.get(key);
    if (of === undefined) continue;
    const place = seen.get(key) ?? 0;
    seen.set(key, place + 1);
    visit(index, place, of);
  }
}

/** Whether two queries take the same links, in whatever order. */
function takesTheSame(one: Query, other: Query): boolean {
  const { order, reverse, groupByHost } = other;
  return one === other || JSON.stringify({ ...one, order, reverse, groupByHost }) === JSON.stringify(other);
}
