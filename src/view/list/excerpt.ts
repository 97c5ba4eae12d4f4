import type { Span } from '../../core/query/spans';

/** A part of a string, to be shown in one line, with its matched parts in terms of that part. */
export interface Excerpt {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** How many UTF-16 code units a line is given: more than fit, few enough that a megabyte of URL costs nothing to draw. */
const longest = 300;
/** How far into a line the first match may start and still surely be in sight. */
const surelyInSight = 58;
/** How much of what stands before a far match is shown. */
const leadIn = 24;

/** The part of a string to show in one line: from its start, or, when the first match is out of sight there, from near it. */
export function excerpt(text: string, spans: readonly Span[]): Excerpt {
  const firstMatch = spans[0];
  const isFar = firstMatch !== undefined && firstMatch[1] > surelyInSight && firstMatch[0] > leadIn + 1;
  const start = isFar ? wholeAt(text, Math.min(firstMatch[0] - leadIn, text.length - surelyInSight)) : 0;
  const end = wholeAt(text, Math.min(text.length, start + longest));
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + (end < text.length ? '…' : ''),
    spans: spans
      .filter(([from, to]) => from >= start && from < end && to > from)
      .map(([from, to]): Span => [from + shift, Math.min(to, end) + shift]),
  };
}

/** The nearest place at or before `offset` that does not cut a character in two, as between two surrogates. */
function wholeAt(text: string, offset: number): number {
  const isInside = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, offset - 1), offset + 1));
  return isInside ? offset - 1 : offset;
}
