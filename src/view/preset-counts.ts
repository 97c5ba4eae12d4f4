import { useEffect, useState } from 'preact/hooks';
import type { Preset } from '../core/presets/preset';
import type { Store } from './store';

/** How many links of a page each preset lists, by its id. */
type Counts = ReadonlyMap<string, number>;

interface Counted {
  readonly page: object;
  readonly counts: Counts;
}

const none: Counts = new Map();

/**
 * Returns how many links each preset lists, where that is known: those with the selector that the page has been read by. Counted
 * one after the other while nothing else is under way. What was counted stays while another selector is in use.
 */
export function usePresetCounts(store: Store, presets: readonly Preset[]): Counts {
  const [counted, setCounted] = useState<Counted | null>(null);
  const page = store.page.page.value;
  const reading = store.page.reading.value;
  const scope = store.page.scope.value;
  const isReady = store.listing.isSettled.value && store.listing.failure.value === null;
  useEffect(() => {
    let isWanted = isReady && reading !== null && scope === 'page';
    void (async () => {
      for (const { id, query } of presets) {
        if (!isWanted || query.selector !== reading?.selector) continue;
        const count = await store.count(query);
        if (!isWanted || count === null) continue;
        setCounted((before) => ({
          page,
          counts: new Map(before?.page === page ? before.counts : []).set(id, count),
        }));
      }
    })();
    return () => {
      isWanted = false;
    };
  }, [store, presets, page, reading, scope, isReady]);
  return counted?.page === page ? counted.counts : none;
}
