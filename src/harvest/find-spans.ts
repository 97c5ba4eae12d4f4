import { searchesForText } from '../core/query/arrange-at-once';
import { cleansAnything } from '../core/query/cleaning';
import { parseFilter } from '../core/query/filter';
import { findSpans as findSpansIn } from '../core/query/spans';
import type { LinkSpans } from '../core/query/spans';
import type { Matcher } from './matcher';
import type { Selection } from './selection';

/**
 * Resolves to the matched parts of links, by their indexes. Plain text is searched for without the worker. A link is missing from
 * the result if the search failed or was superseded.
 */
export async function findSpans(
  matcher: Matcher,
  selection: Selection,
  indexes: readonly number[],
): Promise<ReadonlyMap<number, LinkSpans>> {
  const atOnce = findSpansAtOnce(selection, indexes);
  if (atOnce !== null) return atOnce;
  const found = new Map<number, LinkSpans>();
  const outcome = await matcher.run({ kind: 'spans', query: selection.query, indexes });
  if (outcome.kind === 'answer') outcome.answer.forEach((spans, at) => found.set(indexes[at] ?? -1, spans));
  return found;
}

/** Returns the matched parts of links, by their indexes, if the query searches for plain text. Otherwise returns `null`. */
export function findSpansAtOnce(
  { query, links }: Selection,
  indexes: readonly number[],
): ReadonlyMap<number, LinkSpans> | null {
  const found = new Map<number, LinkSpans>();
  if (query.include === '' || indexes.length === 0) return found;
  if (!searchesForText(query) || cleansAnything(query.clean)) return null;
  const filter = parseFilter(query);
  if (!filter.ok) return found;
  for (const index of indexes) {
    const link = links[index];
    if (link !== undefined) found.set(index, findSpansIn(filter.value, link));
  }
  return found;
}
