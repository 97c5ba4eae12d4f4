import { defaultOf, field, isBoolean, isOneOf, isString, record } from '../readers';
import type { ReadBy } from '../readers';
import { readCleaning } from './cleaning';
import { sites } from './site';

export const matchInChoices = ['url', 'text', 'either'] as const;
/** Where patterns match: the URL, the text, or either of them. */
export type MatchIn = (typeof matchInChoices)[number];

export const orders = ['page', 'url', 'text', 'host'] as const;
/** The order of the list: page order, or sorted by a part of the link. */
export type Order = (typeof orders)[number];

/** The fields of a query. Each line gives the check, from which the type follows, and the default. */
const fields = {
  /** A CSS selector. Empty selects every link on the page. */
  selector: field(isString, ''),
  /** A link must match this pattern. */
  include: field(isString, ''),
  /** A link must not match this pattern. */
  exclude: field(isString, ''),
  matchIn: field(isOneOf(matchInChoices), 'url'),
  /** Whether patterns are regular expressions. If not, they are plain text that a link must contain. */
  regex: field(isBoolean, true),
  matchCase: field(isBoolean, false),
  /** Whether only the first link with the same URL is listed. */
  unique: field(isBoolean, true),
  order: field(isOneOf(orders), 'page'),
  /** Whether the list is reversed, in any order. */
  reverse: field(isBoolean, false),
  /** Whether the links of one host stand together, at the place of the first. */
  groupByHost: field(isBoolean, false),
  /** Which links pass, by whether they lead to the site of their page. */
  site: field(isOneOf(sites), 'any'),
  /** What is removed from the URLs, before patterns match and duplicates are removed. */
  clean: readCleaning,
};

/** What the user asks of a page. All text is stored as it was typed. Empty text sets no condition. */
export type Query = ReadBy<typeof fields>;

export const readQuery = record<Query>(fields);

/** The query after installation: all links of the page. */
export const defaultQuery = defaultOf(readQuery);

/** Whether two queries ask for the same links. */
export function isSameQuery(one: Query, other: Query): boolean {
  return JSON.stringify(readQuery(one, '', [])) === JSON.stringify(readQuery(other, '', []));
}
