import type { Link } from '../core/links/link';
import type { Arrangement } from '../core/query/arrange';
import type { Query } from '../core/query/query';
import type { Harvest } from './harvest';
import type { Progress } from './progress';

/** Everything that had been read of a page at one moment. */
export interface Reading {
  /** The selector it was read with. */
  readonly selector: string;
  /** The links in the order of arrival. Each reading has one array, which grows. */
  readonly links: readonly Link[];
  readonly progress: Progress;
  /** The harvest that the links come from. It stays connected to the page until another reading replaces it. */
  readonly harvest: Harvest;
}

/** The links that a query lists, from those that had been read at that moment. */
export interface Selection extends Arrangement {
  /** The reading they are from, or `null` before anything was read. */
  readonly reading: Reading | null;
  /** All links of that reading, listed or not. `listed` contains indexes into this array. */
  readonly links: readonly Link[];
  /** The number of links that had been read, whether or not they pass the query. */
  readonly total: number;
  readonly query: Query;
  /** Whether it lists only links that the last copy from their page did not have. */
  readonly isOnlyNew?: true;
  /** Returns a link as it will be copied: cleaned as the query says. */
  readonly clean: (link: Link) => Link;
}

/** Returns the selection before anything was read. */
export function emptySelection(query: Query): Selection {
  return { reading: null, links: [], listed: new Uint32Array(), duplicates: 0, total: 0, query, clean: unchanged };
}

/** Returns the selection for an arrangement of the links of a reading. */
export function selectionOf(
  reading: Reading,
  query: Query,
  arrangement: Arrangement,
  clean: Selection['clean'],
): Selection {
  return { ...arrangement, reading, links: reading.links, total: reading.progress.count, query, clean };
}

/** Returns a link as it is: the cleaning of a query that cleans nothing. */
export const unchanged = (link: Link): Link => link;
