import type { Span } from '../../core/query/spans';
import { excerpt, wholeAt } from './excerpt';
import type { Excerpt } from './excerpt';

/** A URL on one line: what is cut when there is too little room is the end of the head. */
interface UrlLine {
  /** Scheme and host. */
  readonly origin: Excerpt;
  readonly head: Excerpt;
  /** The name of the file with its query, or the end of it. Never cut. */
  readonly tail: Excerpt;
}

/** The longest tail, and the longest URL without one, in UTF-16 code units. */
const longestTail = 28;
const surelyFits = 40;
/** How many UTF-16 code units of a URL are in sight in the popup, where no buttons are beside it. */
const inSight = 62;

const originPattern = /^[a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?/i;

/** Splits a URL for display on one line, with its matched parts. If a match would be cut away, the head starts near it. */
export function layOutUrl(url: string, spans: readonly Span[]): UrlLine {
  const originEnd = originPattern.exec(url.slice(0, 300))?.[0].length ?? 0;
  const tailStart = url.length <= surelyFits ? url.length : Math.max(originEnd, tailStartOf(url));
  const start = part(url, spans, 0, tailStart);
  const { text, spans: marked } = excerpt(start.text, start.spans, inSight - url.length + tailStart);
  const cutAt = text.startsWith('…') ? 0 : Math.min(originEnd, text.length);
  return {
    origin: part(text, marked, 0, cutAt),
    head: part(text, marked, cutAt, text.length),
    tail: part(url, spans, tailStart, url.length),
  };
}

function tailStartOf(url: string): number {
  const pathEnd = url.search(/[?#]/);
  const nameStart = url.lastIndexOf('/', (pathEnd === -1 ? url.length : pathEnd) - 2);
  const start = Math.max(nameStart, url.length - longestTail);
  // Percent-encoded bytes stay together.
  return wholeAt(url, start - (/(?:%[\da-f]?)?$/i.exec(url.slice(start - 2, start))?.[0].length ?? 0));
}

function part(text: string, spans: readonly Span[], start: number, end: number): Excerpt {
  return {
    text: text.slice(start, end),
    spans: spans
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]): Span => [Math.max(from, start) - start, Math.min(to, end) - start]),
  };
}
