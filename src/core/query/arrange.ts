import type { Link } from '../links/link';
import { cleanLink } from './clean';
import { cleansAnything, noCleaning } from './cleaning';
import type { Cleaning } from './cleaning';
import { passes } from './filter';
import type { Filter } from './filter';
import { groupByHost as groupLinks } from './group';
import { sortPlaces } from './order';
import type { Query } from './query';
import { createSiteTest } from './site';
import type { Site } from './site';

/** A range of a list of links: the index of its first link and the index after its last. */
export type Run = readonly [start: number, end: number];

/** The links of a harvest that a query lists. */
export interface Arrangement {
  /** The indexes of the listed links in the given list, in the order in which they are copied. */
  readonly listed: Uint32Array<ArrayBuffer>;
  /** The number of further links that passed but have the URL of an earlier one. */
  readonly duplicates: number;
  /** If the query groups by host: the groups that make up `listed`, in order. */
  readonly groups?: readonly HostCount[];
}

/** A host and its number of consecutive links. The host is empty for addresses that have none. */
export interface HostCount {
  readonly host: string;
  readonly count: number;
}

/** The parts of a query that arrange a list. What is absent is as in the default query. */
export interface ArrangeOptions extends Partial<Pick<Query, 'order' | 'reverse' | 'groupByHost' | 'site' | 'clean'>> {
  /** Whether each URL is listed only once, where it first passes. */
  readonly unique: boolean;
  readonly observer?: MatchObserver;
}

/** Observes how far the user's patterns have run, so that the caller can time them and nothing else. */
export interface MatchObserver {
  /** Reports that the patterns run next on the link with this index. Called at least every {@link progressStep} links. */
  readonly at: (index: number) => void;
  /** Reports that the patterns have run on every link. */
  readonly matched: () => void;
}

/**
 * The largest number of links between two calls of `at`. Each call is a message that the popup must receive before the answer.
 * Where a pattern is too slow, up to this many links are tested again to find the one on which it is slow.
 */
export const progressStep = 1024;

/**
 * Filters links and puts them in order. `links` are in the order of arrival, and `runs` states their page order.
 *
 * Cleaning comes first: patterns, duplicates and sorting all use the URL as it will be copied. Of several links with one URL, the
 * first on the page is listed.
 */
export function arrange(
  links: readonly Link[],
  runs: readonly Run[],
  filter: Filter,
  {
    unique,
    observer,
    clean = noCleaning,
    site = 'any',
    order = 'page',
    reverse = false,
    groupByHost = false,
  }: ArrangeOptions,
): Arrangement {
  const onSite = keepSite(clean, site, links, runs);
  const passed = match(onSite, filter, observer);
  const { listed, listedLinks, duplicates } = dropDuplicates(passed, unique);
  if (order === 'page' && !reverse && !groupByHost) return { listed: Uint32Array.from(listed), duplicates };
  const places = sortPlaces(listedLinks, order, reverse);
  const toListed = (ordered: readonly number[]) => Uint32Array.from(ordered, (place) => listed[place] ?? 0);
  if (!groupByHost) return { listed: toListed(places), duplicates };
  const groups = groupLinks(places.map((place) => listedLinks[place]).filter((link) => link !== undefined));
  return {
    listed: toListed(groups.flatMap((group) => group.places.map((at) => places[at] ?? 0))),
    duplicates,
    groups: groups.map((group) => ({ host: group.host, count: group.places.length })),
  };
}

/** Links with their indexes, in page order. */
interface Candidates {
  readonly indexes: readonly number[];
  readonly links: readonly Link[];
}

/** Returns the links that lead to the site asked for, cleaned. */
function keepSite(clean: Cleaning, site: Site, links: readonly Link[], runs: readonly Run[]): Candidates {
  const isCleaned = cleansAnything(clean);
  const leadsThere = createSiteTest(site);
  const indexes: number[] = [];
  const kept: Link[] = [];
  for (const [start, end] of runs) {
    for (let index = start; index < end; index++) {
      const found = links[index];
      if (found === undefined) continue;
      const link = isCleaned ? cleanLink(found, clean) : found;
      if (site !== 'any' && !leadsThere(link)) continue;
      indexes.push(index);
      kept.push(link);
    }
  }
  return { indexes, links: kept };
}

/** Returns the links that pass the filter. Nothing else in this file runs the user's patterns. */
function match({ indexes, links }: Candidates, filter: Filter, observer?: MatchObserver): Candidates {
  if (filter.include === null && filter.exclude === null) return { indexes, links };
  const passed: number[] = [];
  const kept: Link[] = [];
  let reported = -progressStep;
  for (const [place, link] of links.entries()) {
    const index = indexes[place] ?? 0;
    if (index < reported || index >= reported + progressStep) {
      observer?.at(index);
      reported = index;
    }
    if (!passes(filter, link)) continue;
    passed.push(index);
    kept.push(link);
  }
  observer?.matched();
  return { indexes: passed, links: kept };
}

function dropDuplicates({ indexes, links }: Candidates, unique: boolean) {
  if (!unique) return { listed: indexes, listedLinks: links, duplicates: 0 };
  const seen = new Set<string>();
  const listed: number[] = [];
  const listedLinks: Link[] = [];
  for (const [place, link] of links.entries()) {
    const before = seen.size;
    seen.add(link.url);
    if (seen.size === before) continue;
    listed.push(indexes[place] ?? 0);
    listedLinks.push(link);
  }
  return { listed, listedLinks, duplicates: links.length - listed.length };
}
