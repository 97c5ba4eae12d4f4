import { useEffect, useState } from 'preact/hooks';
import type { Preset } from '../core/presets/preset';
import type { Query } from '../core/query/query';
import type { Reading } from '../harvest/selection';
import type { Store } from './store';

/** How many links a preset lists, and what was counted. */
interface Counted {
  readonly page: object;
  readonly reading: Reading;
  readonly query: Query;
  /** `null` if the preset is too slow here. */
  readonly count: number | null;
}

/**
 * Returns a function that says how many links of the page a preset lists, where that is known: for presets with the selector that the
 * page has been read by. Each is counted once for a reading, one after the other, while nothing else is under way. What was counted
 * stays while another selector is in use. `null` stands for a number that may still come, or never if the
 * preset is too slow here.
 */
export function usePresetCounts(
  store: Store,
  presets: readonly Preset[],
): (preset: Preset) => number | null | undefined {
  const [counted, setCounted] = useState<ReadonlyMap<string, Counted>>(new Map());
  const page = store.page.page.value;
  const reading = store.page.reading.value;
  const scope = store.page.scope.value;
  const isReady = store.listing.isSettled.value && store.listing.failure.value === null && scope === 'page';
  useEffect(() => {
    if (!isReady || reading === null) return undefined;
    const next = presets.find(({ id, query }) => {
      const known = counted.get(id);
      return query.selector === reading.selector && !(known?.reading === reading && known.query === query);
    });
    if (next === undefined) return undefined;
    let isWanted = true;
    const { id, query } = next;
    // What comes of it starts this again, for the next one. A count that was superseded is tried again with the next list.
    void store.count(query).then((counting) => {
      if (!isWanted || counting === null) return;
      const count = counting.ok ? counting.value : null;
      setCounted((before) => new Map(before).set(id, { page, reading, query, count }));
    });
    return () => {
      isWanted = false;
    };
  }, [store, presets, page, reading, isReady, counted]);
  return ({ id, query }) => {
    const known = counted.get(id);
    if (known?.page === page) return known.count;
    return query.selector === '' ? null : undefined;
  };
}
