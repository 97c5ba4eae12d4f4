import type { UrlAndText } from '../links/link';
import { succeed } from '../result';
import type { Result } from '../result';
import { parsePattern } from './pattern';
import type { MatchIn, Query } from './query';

/** The part of a query that decides about single links. */
export type FilterQuery = Pick<Query, 'include' | 'exclude' | 'matchIn' | 'regex' | 'matchCase'>;

/** A query's patterns, read once and ready to run on any number of links. */
export interface Filter {
  readonly include: RegExp | null;
  readonly exclude: RegExp | null;
  readonly matchIn: MatchIn;
}

/** Reads the patterns of a query; the include pattern's failure comes before the exclude pattern's. */
export function parseFilter(query: FilterQuery): Result<Filter> {
  const include = parsePattern(query.include, query, 'bad-include');
  if (!include.ok) return include;
  const exclude = parsePattern(query.exclude, query, 'bad-exclude');
  if (!exclude.ok) return exclude;
  return succeed({ include: include.value, exclude: exclude.value, matchIn: query.matchIn });
}

/** Whether a link passes: the include pattern is found where the filter looks, and the exclude pattern is not. */
export function passes({ include, exclude, matchIn }: Filter, link: UrlAndText): boolean {
  return (
    (include === null || isFound(include, link, matchIn)) && !(exclude !== null && isFound(exclude, link, matchIn))
  );
}

function isFound(pattern: RegExp, { url, text }: UrlAndText, matchIn: MatchIn): boolean {
  return (matchIn !== 'text' && pattern.test(url)) || (matchIn !== 'url' && pattern.test(text));
}
