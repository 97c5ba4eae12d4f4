import type { UrlAndText } from '../links/link';
import { succeed } from '../result';
import type { Result } from '../result';
import { parsePattern } from './pattern';
import type { MatchIn, Query } from './query';

/** The part of a query that decides whether a single link passes. */
export type FilterQuery = Pick<Query, 'include' | 'exclude' | 'matchIn' | 'regex' | 'matchCase'>;

/** The patterns of a query, parsed once and ready to run on any number of links. */
export interface Filter {
  readonly include: RegExp | null;
  readonly exclude: RegExp | null;
  readonly matchIn: MatchIn;
}

/** Parses the patterns of a query. If both are invalid, returns the failure of the include pattern. */
export function parseFilter(query: FilterQuery): Result<Filter> {
  const include = parsePattern(query.include, query, 'bad-include');
  if (!include.ok) return include;
  const exclude = parsePattern(query.exclude, query, 'bad-exclude');
  if (!exclude.ok) return exclude;
  return succeed({ include: include.value, exclude: exclude.value, matchIn: query.matchIn });
}

/** Whether a link passes: the include pattern matches where the filter looks, and the exclude pattern does not. */
export function passes({ include, exclude, matchIn }: Filter, link: UrlAndText): boolean {
  return (
    (include === null || isFound(include, link, matchIn)) && !(exclude !== null && isFound(exclude, link, matchIn))
  );
}

function isFound(pattern: RegExp, { url, text }: UrlAndText, matchIn: MatchIn): boolean {
  return (matchIn !== 'text' && pattern.test(url)) || (matchIn !== 'url' && pattern.test(text));
}
