import { isPlain } from './pattern';
import type { Query } from './query';

/** A way to ask for less, so that more links pass. */
export type Relaxation = 'search-text' | 'search-url' | 'ignore-case' | 'regex-off' | 'no-exclude' | 'any-site';

/** A query that asks for less than another. */
interface Relaxed {
  readonly relaxation: Relaxation;
  /** The part of the query that changes. */
  readonly part: Partial<Query>;
}

/** Returns the ways in which a query that lists nothing may ask for less, the most likely first. */
export function relaxationsOf(query: Query): readonly Relaxed[] {
  const { include, exclude, matchIn, matchCase, regex, site } = query;
  const found: (Relaxed | false)[] = [
    include !== '' && matchIn === 'url' && { relaxation: 'search-text', part: { matchIn: 'either' } },
    include !== '' && matchIn === 'text' && { relaxation: 'search-url', part: { matchIn: 'either' } },
    include !== '' && matchCase && { relaxation: 'ignore-case', part: { matchCase: false } },
    regex && !isPlain(include, query) && { relaxation: 'regex-off', part: { regex: false } },
    exclude !== '' && { relaxation: 'no-exclude', part: { exclude: '' } },
    site !== 'any' && { relaxation: 'any-site', part: { site: 'any' } },
  ];
  return found.filter((one) => one !== false);
}
