import { scriptScheme, strippedFromAddress } from '../links/script-address';
import type { Cleaning } from '../query/cleaning';
import { parseFilter } from '../query/filter';
import type { Filter } from '../query/filter';
import type { Order, Query } from '../query/query';
import { trackingName } from '../query/tracking';
import { fail } from '../result';
import { hostOf, listOf, textOf } from './parts/console-page';
import { plain } from './parts/render';
import type { Render } from './parts/render';

/**
 * Renders a line of JavaScript that, pasted into the page's console, copies what the query lists on that page. It is for a
 * colleague without the extension. It repeats the conditions of the query. If URLs are unticked, it names either these or the
 * ticked ones, whichever are fewer.
 *
 * A console sees one document and reaches neither the links of frames nor those of shadow trees. What a line cannot express, it
 * does not pretend to do. A query that unwraps redirects or filters by site fails with `not-in-console`, and a URL of which only
 * some links are ticked fails with `ticks-not-in-console`.
 */
export const render: Render = (links, { query, leftOut = [] }) => {
  if (query.clean.unwrapRedirects || query.site !== 'any') return fail('not-in-console');
  const filter = parseFilter(query);
  if (!filter.ok) return filter;
  const ticked = new Set(links.map(({ url }) => url));
  const unticked = new Set(leftOut);
  if (leftOut.some((url) => ticked.has(url))) return fail('ticks-not-in-console');
  return plain(`copy(${picking(program(query, filter.value), ticked, unticked)})`);
};

/** Returns the source of a list of URLs without the unticked ones. */
function picking(list: string, ticked: ReadonlySet<string>, unticked: ReadonlySet<string>): string {
  if (unticked.size === 0) return list;
  const [sign, urls] = ticked.size < unticked.size ? ['', ticked] : ['!', unticked];
  return `${list}.filter((urls => u => ${sign}urls.has(u))(new Set(${JSON.stringify([...urls])})))`;
}

/**
 * Returns the source of the steps of `arrange`, in the same order. They work on URLs or, where texts matter, on pairs of URL and
 * text.
 */
function program(query: Query, filter: Filter): string {
  const needsText = query.order === 'text' || (filter.matchIn !== 'url' && (filter.include ?? filter.exclude) !== null);
  const found = needsText
    ? `(textOf => ${listOf(query.selector, (url) => `[${url}, textOf(a)]`)})(${textOf})`
    : listOf(query.selector, (url) => url);
  const addresses = `${found}.filter(${needsText ? '([u])' : 'u'} => !${isScript})`;
  const cleaned = addresses + cleaning(query.clean, needsText);
  const filtered = cleaned + filtering(filter, needsText);
  const distinct = query.unique ? withoutDuplicates(filtered, needsText) : filtered;
  const ordered = distinct + sorting[query.order](needsText) + (query.reverse ? '.reverse()' : '');
  const grouped = query.groupByHost ? grouping(ordered, needsText) : ordered;
  return needsText ? `${grouped}.map(([u]) => u)` : grouped;
}

/** The source of a test for whether the URL `u` runs code, by the rule of `script-address.ts`. */
const isScript = `${literal(scriptScheme)}.test(u.replace(${literal(strippedFromAddress)}, ""))`;

function cleaning({ originOnly, dropTracking, dropFragment }: Cleaning, needsText: boolean): string {
  const steps = originOnly
    ? String.raw`.replace(/^([a-z][a-z\d+.-]*):\/\/(?:[^/?#]*@)?([^/?#]+).*/is, "$1://$2")`
    : (dropTracking ? `.replace(/^([^?#]*)\\?([^#]*)/, ${withoutTracking})` : '') +
      (dropFragment ? '.replace(/#.*/s, "")' : '');
  if (steps === '') return '';
  return needsText ? `.map(([u, t]) => [u${steps}, t])` : `.map(u => u${steps})`;
}

const withoutTracking =
  '(_, start, query) => (kept => start + (kept.length ? "?" + kept.join("&") : ""))' +
  `(query.split("&").filter(p => !${literal(trackingName)}.test(p.split("=")[0])))`;

function filtering({ include, exclude, matchIn }: Filter, needsText: boolean): string {
  const isFound = (pattern: RegExp) =>
    [
      ...(matchIn === 'text' ? [] : [`${literal(pattern)}.test(u)`]),
      ...(matchIn === 'url' ? [] : [`${literal(pattern)}.test(t)`]),
    ].join(' || ');
  const conditions = [
    ...(include === null ? [] : [`(${isFound(include)})`]),
    ...(exclude === null ? [] : [`!(${isFound(exclude)})`]),
  ];
  return conditions.length === 0 ? '' : `.filter(${needsText ? '([u, t])' : 'u'} => ${conditions.join(' && ')})`;
}

function withoutDuplicates(list: string, needsText: boolean): string {
  return needsText
    ? `${list}.filter((seen => ([u]) => !seen.has(u) && seen.add(u))(new Set))`
    : `[...new Set(${list})]`;
}

function grouping(list: string, needsText: boolean): string {
  return `[...Map.groupBy(${list}, ${needsText ? `([u]) => (${hostOf})(u)` : hostOf}).values()].flat()`;
}

const sorting: Record<Order, (needsText: boolean) => string> = {
  page: () => '',
  url: (needsText) => (needsText ? byLetters('([u]) => u') : '.sort()'),
  host: (needsText) => byLetters(needsText ? `([u]) => (${hostOf})(u)` : hostOf),
  text: () =>
    '.sort((order => ([, one], [, other]) => order.compare(one, other))(new Intl.Collator(undefined, { numeric: true })))',
};

function byLetters(key: string): string {
  return `.sort((key => (a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)(${key}))`;
}

/** Returns the source of a regular expression. No clipboard keeps half a surrogate pair, so each half is written as an escape. */
function literal(pattern: RegExp): string {
  return String(pattern).replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}
