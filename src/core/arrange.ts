import { cleanLink } from './clean';
import { cleansAnything, noCleaning } from './cleaning';
import { groupByHost as groupLinks } from './group';
import { passes } from './filter';
import type { Filter } from './filter';
import type { Link } from './link';
import { sortPlaces } from './order';
import type { Query } from './query';
import { createSiteTest } from './site';

/** A stretch of a list of links: the index of its first and the one behind its last. */
export type Run = readonly [start: number, end: number];

/** What a query takes of the links of a page. */
export interface Arrangement {
  /** The indexes of the taken links in the given list, in the order in which they are copied. */
  readonly taken: Uint32Array<ArrayBuffer>;
  /** How many more links passed, whose URL an earlier one has. */
  readonly duplicates: number;
  /** Where the query groups by host: the groups, one behind the other, that `taken` is made of. */
  readonly groups?: readonly HostCount[];
}

/** So many links in a row that are of one host; it is empty for addresses that have none. */
export interface HostCount {
  readonly host: string;
  readonly count: number;
}

/** What is not told is as in the default query. */
export interface ArrangeOptions extends Partial<Pick<Query, 'order' | 'reverse' | 'groupByHost' | 'site' | 'clean'>> {
  /** Whether a URL is taken once only, where it first passes. */
  readonly unique: boolean;
  /** The URL of the page: what `site` is seen from. */
  readonly pageUrl?: string;
  /** Told which link is next, every few links, so that whoever waits knows where the work is. */
  readonly onProgress?: (index: number) => void;
}

/**
 * How many links are looked at between two calls of `onProgress`. Each call is a message that the popup must take in before the
 * answer; where a pattern is too slow, so many links are gone through again to find the one that it is busy with.
 */
export const progressStep = 1024;

/**
 * Sifts links with a filter and puts them in order. The list is in the order of arrival; `runs` tell the page's order.
 *
 * Cleaning comes first: what the patterns see, what is folded as a duplicate and what is sorted by is the URL as it will be
 * copied. Of duplicates the first on the page is taken.
 */
export function arrange(
  links: readonly Link[],
  runs: readonly Run[],
  filter: Filter,
  {
    unique,
    onProgress,
    clean = noCleaning,
    site = 'any',
    pageUrl = '',
    order = 'page',
    reverse = false,
    groupByHost = false,
  }: ArrangeOptions,
): Arrangement {
  const isCleaned = cleansAnything(clean);
  const leadsThere = createSiteTest(site, pageUrl);
  const taken: number[] = [];
  const takenLinks: Link[] = [];
  const seen = new Set<string>();
  let duplicates = 0;
  for (const [start, end] of runs) {
    for (let index = start; index < end; index++) {
      if ((index - start) % progressStep === 0) onProgress?.(index);
      const found = links[index];
      if (found === undefined) continue;
      const link = isCleaned ? cleanLink(found, clean) : found;
      if (!leadsThere(link.url) || !passes(filter, link)) continue;
      if (unique && seen.has(link.url)) {
        duplicates++;
      } else {
        taken.push(index);
        takenLinks.push(link);
        if (unique) seen.add(link.url);
      }
    }
  }
  if (order === 'page' && !reverse && !groupByHost) return { taken: Uint32Array.from(taken), duplicates };
  const places = sortPlaces(takenLinks, order, reverse);
  const toTaken = (ordered: readonly number[]) => Uint32Array.from(ordered, (place) => taken[place] ?? 0);
  if (!groupByHost) return { taken: toTaken(places), duplicates };
  const groups = groupLinks(places.map((place) => takenLinks[place]).filter((link) => link !== undefined));
  return {
    taken: toTaken(groups.flatMap((group) => group.places.map((at) => places[at] ?? 0))),
    duplicates,
    groups: groups.map((group) => ({ host: group.host, count: group.places.length })),
  };
}
