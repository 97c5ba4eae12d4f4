import type { Span } from '../../core/query/spans';

/** A part of a string that is shown on one line, with the matched parts relative to it. */
export interface Excerpt {
  readonly text: string;
  readonly spans: readonly Span[];
}

/**
 * The length of an excerpt in UTF-16 code units: more than fits, but short enough that a URL of a megabyte costs nothing to
 * draw.
 */
const longest = 300;
/** How far into a line the first match may start and still be visible, in UTF-16 code units. */
const surelyInSight = 58;
/** How much is shown of what precedes a match that starts later, in UTF-16 code units. */
const leadIn = 24;

/**
 * Returns the part of a string to show on one line: from its start, or from near the first match if that would not be visible.
 *
 * @param inSight - how many UTF-16 code units surely are in sight
 */
export function excerpt(text: string, spans: readonly Span[], inSight = surelyInSight): Excerpt {
  const firstMatch = spans[0];
  const isFar = firstMatch !== undefined && firstMatch[1] > inSight && firstMatch[0] > leadIn + 1;
  const start = isFar ? wholeAt(text, Math.min(firstMatch[0] - leadIn, text.length - inSight)) : 0;
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

/** The nearest offset at or before the given one that does not split a character, as between two surrogates. */
export function wholeAt(text: string, offset: number): number {
  const isInside = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, offset - 1), offset + 1));
  return isInside ? offset - 1 : offset;
}
