import { batch, createModel, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { RecentCopy } from '../../core/desk/recent-copies';
import type { RecentQuery } from '../../core/desk/recent-queries';
import type { ListingModel } from './listing-model';

/** What a view can ask about what was used lately. */
export interface RecentsSource {
  /** Loads what was used lately, for a page with this URL. `copiedUrls` is `null` if nothing was copied from it. */
  readonly load: (
    url: string,
  ) => Promise<{ readonly queries: readonly RecentQuery[]; readonly copiedUrls: readonly string[] | null }>;
  readonly loadCopies: () => Promise<readonly RecentCopy[]>;
}

/**
 * The queries used lately, and which links are new since the last copy from the page. What was copied is what it was when the view
 * opened: a copy that is made now does not empty the list that it was made from.
 */
export const RecentsModel = createModel(
  (source: () => Promise<RecentsSource>, listing: Pick<ListingModel, 'narrowing'>) => {
    const queries: Signal<readonly RecentQuery[]> = signal([]);
    const copied: Signal<ReadonlySet<string> | null> = signal(null);
    let loadedFor: string | null = null;
    return {
      /** The queries, those used on this host first, the latest before. */
      queries: queries satisfies ReadonlySignal<readonly RecentQuery[]>,
      /** The URLs of the last copy from this page; `null` if there was none. */
      copied: copied satisfies ReadonlySignal<ReadonlySet<string> | null>,
      /** Loads what is there for a page, once. */
      async load(url: string): Promise<void> {
        if (loadedFor === url) return;
        loadedFor = url;
        const loaded = await (await source()).load(url);
        // The tab may show another page by now.
        if (loadedFor !== url) return;
        batch(() => {
          listing.narrowing.value = null;
          queries.value = loaded.queries;
          copied.value = loaded.copiedUrls && new Set(loaded.copiedUrls);
        });
      },
    };
  },
);

export type RecentsModel = InstanceType<typeof RecentsModel>;
