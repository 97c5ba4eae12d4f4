import type { Link } from '../links/link';
import type { Arrangement, Run } from './arrange';
import { isArranged } from './arranged';
import { parseFilter, passes } from './filter';
import { isPlain } from './pattern';
import type { Query } from './query';

/** The most links that are gone through at once: fewer than a millisecond's worth. */
const mostLinks = 2000;

/**
 * What {@link arrange} gives, for a short list and a query that searches for text alone, or for nothing: it can freeze nothing, so
 * it needs no worker, and the first rows of a page need not wait for one to start.
 *
 * @returns `null` where the query holds a regular expression, or more than filters, or where the list is long
 */
export function arrangeAtOnce(links: readonly Link[], runs: readonly Run[], query: Query): Arrangement | null {
  const isShort = links.length <= mostLinks;
  if (!isShort || isArranged(query) || !searchesForText(query)) return null;
  const filter = parseFilter(query);
  if (!filter.ok) return null;
  const listed: number[] = [];
  const seen = new Set<string>();
  let duplicates = 0;
  for (const [start, end] of runs) {
    for (let index = start; index < end; index++) {
      const link = links[index];
      if (link === undefined || !passes(filter.value, link)) continue;
      if (query.unique && seen.has(link.url)) {
        duplicates++;
      } else {
        seen.add(link.url);
        listed.push(index);
      }
    }
  }
  return { listed: Uint32Array.from(listed), duplicates };
}

/** Whether neither pattern of a query is a regular expression. */
export function searchesForText(query: Query): boolean {
  return isPlain(query.include, query) && isPlain(query.exclude, query);
}
