import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
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
    const places = placesFor(shown.value);
    if (places.size === 0) return none;
    const indexes = new Set<number>();
    visitSame(shown.value, (index, key, place) => {
      if (places.get(key)?.has(place)) indexes.add(index);
    });
    return indexes;
  });
  const ticked = computed(() =>
    unticked.value.size === 0 ? shown.value.listed : shown.value.listed.filter((index) => !unticked.value.has(index)),
  );
  return { unticked, ticked, tick };

  /** Links that are unticked and not there, as while the page is read again, stay unticked. */
  function tick(indexes: Iterable<number>, isTicked: boolean): void {
    const meant = new Set(indexes);
    const places = new Map(placesFor(shown.value));
    visitSame(shown.value, (index, key, place) => {
      if (!meant.has(index)) return;
      const of = new Set(places.get(key));
      if (isTicked) of.delete(place);
      else of.add(place);
      places.set(key, of);
    });
    kept.value = { places, query: shown.value.query };
  }

  function placesFor({ query }: Shown): Unticked['places'] {
    return kept.value !== null && takesTheSame(kept.value.query, query) ? kept.value.places : new Map();
  }
}

/**
 * Goes through the links in page order, and counts those that look the same. Where a URL is taken once, all links that have it
 * are one, whichever of them is listed.
 */
function visitSame(
  { links, clean, query, read }: Shown,
  visit: (index: number, key: string, place: number) => void,
): void {
  const seen = new Map<string, number>();
  for (const [start, end] of read?.progress.runs ?? []) {
    for (let index = start; index < end; index++) {
      const link = links[index];
      if (link === undefined) continue;
      const key = query.unique ? clean(link).url : `${link.url}\n${link.text}`;
      const place = query.unique ? 0 : (seen.get(key) ?? 0);
      if (!query.unique) seen.set(key, place + 1);
      visit(index, key, place);
    }
  }
}

/** Whether two queries take the same links, in whatever order. */
function takesTheSame(one: Query, other: Query): boolean {
  const { order, reverse, groupByHost } = other;
  return one === other || JSON.stringify({ ...one, order, reverse, groupByHost }) === JSON.stringify(other);
}
