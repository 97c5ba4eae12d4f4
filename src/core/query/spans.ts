import type { UrlAndText } from '../links/link';
import type { Filter } from './filter';

/** A matched part of a string: the offsets of its first UTF-16 code unit and of the one after its last. */
export type Span = readonly [start: number, end: number];

/** The matched parts of a link, to be marked where it is shown. */
export interface LinkSpans {
  readonly url: readonly Span[];
  readonly text: readonly Span[];
}

/** The most spans that are given for one string: what is shown of a row holds fewer. */
const spanLimit = 100;

/** Every non-empty match of the include pattern in the fields it looks at. */
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
