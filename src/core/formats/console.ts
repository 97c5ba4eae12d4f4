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
 * The line of JavaScript that, pasted into the page's console, copies what the query gives on that page: for a colleague without
 * the extension. It says what the query says, and names the URLs that are unticked, or those that are not, whichever are fewer.
 *
 * A console sees one document: the links of frames and of shadow trees are beyond it. What it has no words for, it does not
 * pretend to do: a query that unwraps redirects or asks for a site fails with `not-in-console`, and a URL of which only some links
 * are ticked with `ticks-not-in-console`.
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

/** A list of URLs without those that are unticked. */
function picking(list: string, ticked: ReadonlySet<string>, unticked: ReadonlySet<string>): string {
  if (unticked.size === 0) return list;
  const [sign, urls] = ticked.size < unticked.size ? ['', ticked] : ['!', unticked];
  return `${list}.filter((urls => u => ${sign}urls.has(u))(new Set(${JSON.stringify([...urls])})))`;
}

/** The steps of `arrange`, in its order, on URLs or, where texts matter, on pairs of URL and text. */
function program(query: Query, filter: Filter): string {
  const needsText = query.order === 'text' || (filter.matchIn !== 'url' && (filter.include ?? filter.exclude) !== null);
  const found = needsText
    ? `(textOf => ${listOf(query.selector, (url) => `[${url}, textOf(a)]`)})(${textOf})`
    : listOf(query.selector, (url) => url);
  const addresses = `${found}.filter(${needsText ? '([u])' : 'u'} => !${isScript})`;
  const cleaned = addresses + cleaning(query.clean, needsText);
  const sifted = cleaned + sifting(filter, needsText);
  const folded = query.unique ? folding(sifted, needsText) : sifted;
  const ordered = folded + sorting[query.order](needsText) + (query.reverse ? '.reverse()' : '');
  const grouped = query.groupByHost ? grouping(ordered, needsText) : ordered;
  return needsText ? `${grouped}.map(([u]) => u)` : grouped;
}

/** Whether the URL `u` runs code, as `script-address.ts` tells. */
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

function sifting({ include, exclude, matchIn }: Filter, needsText: boolean): string {
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

function folding(list: string, needsText: boolean): string {
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

/** A regular expression as source; half a character, which no clipboard keeps, is written by its number. */
function literal(pattern: RegExp): string {
  return String(pattern).replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}
