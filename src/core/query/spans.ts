import type { UrlAndText } from '../links/link';
import type { Filter } from './filter';

/** A matched part of a string: the offset of its first UTF-16 code unit and the offset after its last. */
export type Span = readonly [start: number, end: number];

/** The matched parts of a link, to be highlighted in its row. */
export interface LinkSpans {
  readonly url: readonly Span[];
  readonly text: readonly Span[];
}

/** The largest number of spans for one string. A row shows fewer. */
const spanLimit = 100;

/** Returns every non-empty match of the include pattern in the fields where it looks, up to 100 for each field. */
export function findSpans({ include, matchIn }: Filter, { url, text }: UrlAndText): LinkSpans {
  return {
    url: include && matchIn !== 'text' ? spansIn(include, url) : [],
    text: include && matchIn !== 'url' ? spansIn(include, text) : [],
  };
}

function spansIn(pattern: RegExp, subject: string): Span[] {
  const global = new RegExp(pattern.source, `${pattern.flags}g`);
  const spans: Span[] = [];
  for (const match of subject.matchAll(global)) {
    if (match[0] !== '') spans.push([match.index, match.index + match[0].length]);
    if (spans.length === spanLimit) break;
  }
  return spans;
}
