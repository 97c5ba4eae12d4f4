import type { Link } from '../links/link';
import type { Arrangement, Run } from './arrange';
import { isArranged } from './arranged';
import { parseFilter, passes } from './filter';
import { isPlain } from './pattern';
import type { Query } from './query';

/** The longest list that is searched at once. It takes less than a millisecond. */
const mostLinks = 2000;

/**
 * Returns what {@link arrange} returns, for a short list and a query that searches for plain text or for nothing. Such a query
 * cannot freeze anything, so it needs no worker, and the first rows of a page do not wait for one to start.
 *
 * @returns `null` if the query contains a regular expression or does more than filter, or if the list is long
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

/** Whether both patterns of a query are plain text. */
export function searchesForText(query: Query): boolean {
  return isPlain(query.include, query) && isPlain(query.exclude, query);
}
