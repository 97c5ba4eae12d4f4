import type { Link } from '../core/links/link';
import type { Arrangement } from '../core/query/arrange';
import type { Query } from '../core/query/query';
import type { Harvest } from './harvest';
import type { Progress } from './progress';

/** What has been read of a page up to one moment. */
export interface Reading {
  /** The selector that it was read with. */
  readonly selector: string;
  /** The links in the order in which they came; one reading has one array, which grows. */
  readonly links: readonly Link[];
  readonly progress: Progress;
  /** The harvest that the links are from, which holds the page until another reading takes its place. */
  readonly harvest: Harvest;
}

/** The links that a query lists, of what had been read by then. */
export interface Selection extends Arrangement {
  /** What they are listed from; `null` before anything was read. */
  readonly reading: Reading | null;
  /** Every link of that reading, listed or not; `listed` has indexes into it. */
  readonly links: readonly Link[];
  /** How many links had been read, whether or not they pass the query. */
  readonly total: number;
  readonly query: Query;
  /** Returns a link as it is copied: cleaned as the query says. */
  readonly clean: (link: Link) => Link;
}

/** The selection before anything was read. */
export function emptySelection(query: Query): Selection {
  return { reading: null, links: [], listed: new Uint32Array(), duplicates: 0, total: 0, query, clean: asItIs };
}

/** The selection that an arrangement of a reading's links gives. */
export function selectionOf(
  reading: Reading,
  query: Query,
  arrangement: Arrangement,
  clean: Selection['clean'],
): Selection {
  return { ...arrangement, reading, links: reading.links, total: reading.progress.count, query, clean };
}

export const asItIs = (link: Link): Link => link;
