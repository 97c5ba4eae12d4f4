import { computed, createModel, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Query } from '../../core/query/query';
import type { Selection } from '../../harvest/selection';

/** The unticked links, and the query that listed them. */
interface Unticked {
  /** By the key of each unticked link, which of the links with that key are unticked: their places among them, from 0. */
  readonly places: ReadonlyMap<string, ReadonlySet<number>>;
  readonly query: Query;
}

const none: ReadonlySet<number> = new Set();

/**
 * The ticks of the listed links.
 *
 * Ticks belong to links, not to a reading of the page. An unticked link stays so while links come in, when the page is read
 * again, and when only the order changes. With another query, all links are ticked again.
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
    /** The indexes of the listed links that the user has unticked. */
    unticked,
    /** The indexes of the ticked links, in order. */
    ticked: computed(() => {
      const { listed } = selection.value;
      return unticked.value.size === 0 ? listed : listed.filter((index) => !unticked.value.has(index));
    }),
    /** A new object after each change by the user. */
    lastChange: computed((): object | null => kept.value),
    /** Ticks or unticks links, by their indexes. Unticked links that are absent, as during a reload, stay unticked. */
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
 * Visits the links in page order, with the key of each and its place among the links with that key. Where a URL is listed once,
 * all links with that URL are one, whichever of them is listed.
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

/** Whether two queries list the same links, regardless of order. */
function listsTheSame(one: Query, other: Query): boolean {
  const { order, reverse, groupByHost } = other;
  return one === other || JSON.stringify({ ...one, order, reverse, groupByHost }) === JSON.stringify(other);
}
