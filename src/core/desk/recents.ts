import type { FormatId } from '../formats/formats';
import type { Rendered } from '../formats/parts/render';
import { hostOf } from '../links/url-parts';
import type { Page } from '../links/source';
import type { Query } from '../query/query';
import { addCopy, readCopies } from './recent-copies';
import type { RecentCopy } from './recent-copies';
import { addPage, addressOf, readPages } from './copied-pages';
import type { CopiedPage } from './copied-pages';
import { addQuery, readQueries } from './recent-queries';
import type { RecentQuery } from './recent-queries';

/** Links that were taken. */
export interface TakenLinks {
  readonly query: Query;
  /** The page they came from. */
  readonly page: Page;
  readonly takenAt: number;
  /** What was put on the clipboard; absent if that was not the way they were taken, or if it is too long to keep. */
  readonly copy?: { readonly count: number; readonly format: FormatId; readonly content: Rendered };
  /** The URLs, if they were copied: joined by `joinUrls`, `null` if they are too long. */
  readonly urls?: string | null;
  /** Whether only links were taken that the last copy of the page did not have. */
  readonly isOnlyNew: boolean;
}

/** What was used lately, on this device only. */
export interface Recents {
  readonly queries: readonly RecentQuery[];
  readonly copies: readonly RecentCopy[];
  readonly pages: readonly CopiedPage[];
}

/** How each part is read from storage, where each is an item of its own. */
export const recentsReaders = {
  queries: readQueries,
  copies: readCopies,
  pages: readPages,
} satisfies { readonly [Part in keyof Recents]: (stored: unknown) => Recents[Part] };

/** Returns the parts of the recents that change when links are taken, as they are then. */
export function addTaken(
  recents: Recents,
  { query, page, takenAt, copy, urls, isOnlyNew }: TakenLinks,
): Partial<Recents> {
  const address = addressOf(page.url);
  const { url, title } = page;
  return {
    queries: addQuery(recents.queries, { query, host: hostOf(url) }),
    ...(copy && { copies: addCopy(recents.copies, { copiedAt: takenAt, page: { url, title }, ...copy }) }),
    ...(urls !== undefined &&
      address !== '' && { pages: addPage(recents.pages, { address, urls, isAddition: isOnlyNew }) }),
  };
}
