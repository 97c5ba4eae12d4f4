import { computed, createModel, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Query } from '../../core/query/query';
import type { Selection } from '../../harvest/selection';

/** What is unticked, and by which query it was listed. */
interface Unticked {
  /** For each unticked link, which of those that look the same are meant: their places among these, from 0. */
  readonly places: ReadonlyMap<string, ReadonlySet<number>>;
  readonly query: Query;
}

const none: ReadonlySet<number> = new Set();

/**
 * Which of the listed links are taken.
 *
 * Ticks belong to links, not to a reading of the page: what was unticked stays so while links come in, when the page is read
 * again, and when only the order changes. For another query, all links are ticked.
 */
export const TicksModel = createModel((selection: ReadonlySignal<Selection>) => {
  const kept: Signal<Unticked | null> = signal(null);
  const unticked = computed(() => {
    const places = placesFor(selection.value);
    if (places.size === 0) return none;
    const indexes = new Set<number>();
    visitSame(selection.value, (index, key, place) => {
      if (places.get(key)?.has(place)) indexes.add(index);
    });
    return indexes;
  });

  function placesFor({ query }: Selection): Unticked['places'] {
    return kept.value !== null && listsTheSame(kept.value.query, query) ? kept.value.places : new Map();
  }

  return {
    /** The indexes of the links that the user has unticked: what is listed but not taken. */
    unticked,
    /** The indexes of the links that are taken, in their order. */
    ticked: computed(() => {
      const { listed } = selection.value;
      return unticked.value.size === 0 ? listed : listed.filter((index) => !unticked.value.has(index));
    }),
    /** Another object after each change that the user makes. */
    lastChange: computed((): object | null => kept.value),
    /** Ticks links, or unticks them, by their indexes. Links that are unticked and absent, as during a reload, stay unticked. */
    tick(indexes: Iterable<number>, isTicked: boolean): void {
      const meant = new Set(indexes);
      const places = new Map(placesFor(selection.value));
      visitSame(selection.value, (index, key, place) => {
        if (!meant.has(index)) return;
        const of = new Set(places.get(key));
        if (isTicked) of.delete(place);
        else of.add(place);
        places.set(key, of);
      });
      kept.value = { places, query: selection.value.query };
    },
  };
});

export type TicksModel = InstanceType<typeof TicksModel>;

/**
 * Goes through the links in page order, and counts those that look the same. Where a URL is listed once, all links that have it
 * are one, whichever of them is listed.
 */
function visitSame(
  { links, clean, query, reading }: Selection,
  visit: (index: number, key: string, place: number) => void,
): void {
  const seen = new Map<string, number>();
  for (const [start, end] of reading?.progress.runs ?? []) {
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

/** Whether two queries list the same links, in whatever order. */
function listsTheSame(one: Query, other: Query): boolean {
  const { order, reverse, groupByHost } = other;
  return one === other || JSON.stringify({ ...one, order, reverse, groupByHost }) === JSON.stringify(other);
}
