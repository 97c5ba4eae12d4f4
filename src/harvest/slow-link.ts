import type { Matcher } from './matcher';
import type { SiftQuery } from './matching';

/**
 * Finds the link that a slow pattern was busy with, by trying the links one by one, each with the whole budget for itself.
 *
 * @param from - the index at which the pattern was last known to be
 * @returns its URL; `null` where no single link is slow, or something newer took the search's place
 */
export async function findSlowLink(
  { run, linkAt }: Matcher,
  query: SiftQuery,
  from: number | null,
): Promise<string | null> {
  if (from === null) return null;
  const outcome = await run({ kind: 'locate', query, from });
  if (outcome.kind !== 'slow' || outcome.index === null) return null;
  return linkAt(outcome.index)?.url ?? null;
}
