import { noCleaning, readCleaning } from './cleaning';
import type { Cleaning } from './cleaning';
import { field, isBoolean, isOneOf, isString, record } from './readers';
import { sites } from './site';
import type { Site } from './site';

export const matchInChoices = ['url', 'text', 'either'] as const;
/** Where patterns look: the URL, the text, or either of them. */
export type MatchIn = (typeof matchInChoices)[number];

export const orders = ['page', 'url', 'text', 'host'] as const;
/** The order of a harvest: as on the page, or by that part of a link. */
export type Order = (typeof orders)[number];

/** What the user asks of a page. Everything that is typed is kept as typed; empty means "no condition". */
export interface Query {
  /** A CSS selector; empty takes every link of the page. */
  readonly selector: string;
  /** A link must match this pattern. */
  readonly include: string;
  /** A link must not match this pattern. */
  readonly exclude: string;
  readonly matchIn: MatchIn;
  /** Whether patterns are regular expressions; otherwise they are plain text to contain. */
  readonly regex: boolean;
  readonly matchCase: boolean;
  /** Whether links with the same URL are folded into the first of them. */
  readonly unique: boolean;
  readonly order: Order;
  /** Whether the list is turned round, whatever its order. */
  readonly reverse: boolean;
  /** Whether links of one host stand together, where the first of them does. */
  readonly groupByHost: boolean;
  /** Links of which site are taken, seen from the page. */
  readonly site: Site;
  /** What is taken off the URLs, before patterns look at them and duplicates are folded. */
  readonly clean: Cleaning;
}

/** The query of a fresh installation: all links of the page. */
export const defaultQuery: Query = {
  selector: '',
  include: '',
  exclude: '',
  matchIn: 'url',
  regex: true,
  matchCase: false,
  unique: true,
  order: 'page',
  reverse: false,
  groupByHost: false,
  site: 'any',
  clean: noCleaning,
};

export const readQuery = record<Query>({
  selector: field(isString, defaultQuery.selector),
  include: field(isString, defaultQuery.include),
  exclude: field(isString, defaultQuery.exclude),
  matchIn: field(isOneOf(matchInChoices), defaultQuery.matchIn),
  regex: field(isBoolean, defaultQuery.regex),
  matchCase: field(isBoolean, defaultQuery.matchCase),
  unique: field(isBoolean, defaultQuery.unique),
  order: field(isOneOf(orders), defaultQuery.order),
  reverse: field(isBoolean, defaultQuery.reverse),
  groupByHost: field(isBoolean, defaultQuery.groupByHost),
  site: field(isOneOf(sites), defaultQuery.site),
  clean: readCleaning,
});

/** Whether two queries ask the same. */
export function isSameQuery(one: Query, other: Query): boolean {
  return JSON.stringify(readQuery(one, '', [])) === JSON.stringify(readQuery(other, '', []));
}
