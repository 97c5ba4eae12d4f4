import { passes } from './filter';
import type { Filter } from './filter';
import type { Link } from './link';

/** A stretch of a list of links: the index of its first and the one behind its last. */
export type Run = readonly [start: number, end: number];

/** What a query takes of the links of a page. */
export interface Arrangement {
  /** The indexes of the taken links in the given list, in the order in which they are copied. */
  readonly taken: Uint32Array<ArrayBuffer>;
  /** How many more links passed, whose URL an earlier one has. */
  readonly duplicates: number;
}

export interface ArrangeOptions {
  /** Whether a URL is taken once only, where it first passes. */
  readonly unique: boolean;
  /** Told which link is next, every few links, so that whoever waits knows where the work is. */
  readonly onProgress?: (index: number) => void;
}

/** How many links are looked at between two calls of `onProgress`. */
export const progressStep = 64;

/**
 * Sifts links with a filter. The list is in the order of arrival; `runs` tell the page's order, which is the order of the result.
 */
export function arrange(
  links: readonly Link[],
  runs: readonly Run[],
  filter: Filter,
  { unique, onProgress }: ArrangeOptions,
): Arrangement {
  const taken: number[] = [];
  const seen = new Set<string>();
  let duplicates = 0;
  for (const [start, end] of runs) {
    for (let index = start; index < end; index++) {
      if ((index - start) % progressStep === 0) onProgress?.(index);
      const link = links[index];
      if (link === undefined || !passes(filter, link)) continue;
      if (unique && seen.has(link.url)) {
        duplicates++;
      } else {
        taken.push(index);
        if (unique) seen.add(link.url);
      }
    }
  }
  return { taken: Uint32Array.from(taken), duplicates };
}
