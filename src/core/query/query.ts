import { defaultOf, field, isBoolean, isOneOf, isString, record } from '../readers';
import type { ReadBy } from '../readers';
import { readCleaning } from './cleaning';
import { sites } from './site';

export const matchInChoices = ['url', 'text', 'either'] as const;
/** Where patterns look: the URL, the text, or either of them. */
export type MatchIn = (typeof matchInChoices)[number];

export const orders = ['page', 'url', 'text', 'host'] as const;
/** The order of a harvest: as on the page, or by that part of a link. */
export type Order = (typeof orders)[number];

/** Every field of a query, one a line: its check, from which its type follows, and its default. */
const fields = {
  /** A CSS selector; empty takes every link of the page. */
  selector: field(isString, ''),
  /** A link must match this pattern. */
  include: field(isString, ''),
  /** A link must not match this pattern. */
  exclude: field(isString, ''),
  matchIn: field(isOneOf(matchInChoices), 'url'),
  /** Whether patterns are regular expressions; otherwise they are plain text to contain. */
  regex: field(isBoolean, true),
  matchCase: field(isBoolean, false),
  /** Whether only the first of the links with the same URL is listed. */
  unique: field(isBoolean, true),
  order: field(isOneOf(orders), 'page'),
  /** Whether the list is reversed, whatever its order. */
  reverse: field(isBoolean, false),
  /** Whether links of one host stand together, where the first of them does. */
  groupByHost: field(isBoolean, false),
  /** Which links pass, by their site as seen from the page. */
  site: field(isOneOf(sites), 'any'),
  /** What is taken off the URLs, before patterns look at them and duplicates are removed. */
  clean: readCleaning,
};

/** What the user asks of a page. Everything that is typed is kept as typed; empty means "no condition". */
export type Query = ReadBy<typeof fields>;

export const readQuery = record<Query>(fields);

/** The query of a fresh installation: all links of the page. */
export const defaultQuery = defaultOf(readQuery);

/** Whether two queries ask the same. */
export function isSameQuery(one: Query, other: Query): boolean {
  return JSON.stringify(readQuery(one, '', [])) === JSON.stringify(readQuery(other, '', []));
}
