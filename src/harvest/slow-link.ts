import type { Matcher } from './matcher';
import type { LinkQuery } from './matching';

/**
 * Finds the link on which a pattern is slow. The links are tried one by one, each with the whole budget.
 *
 * @param from - the index at which the pattern was last known to run
 * @returns the link's URL, or `null` if no single link is slow or a newer task superseded the search
 */
export async function findSlowLink(
  { run, linkAt }: Matcher,
  query: LinkQuery,
  from: number | null,
): Promise<string | null> {
  if (from === null) return null;
  const outcome = await run({ kind: 'locate', query, from });
  if (outcome.kind !== 'slow' || outcome.index === null) return null;
  return linkAt(outcome.index)?.url ?? null;
}
