import type { Link } from './link';
import type { Source } from './source';

/**
 * A run of links as a page sends it: one string that holds URL and text in turn.
 *
 * Moving links out of a page costs more than finding them. One long string is the cheapest thing to move: it costs less than half
 * as much as an array of objects (docs/benchmarks.md).
 */
export interface PackedLinks {
  readonly count: number;
  readonly fields: string;
  /** A character that occurs in none of the fields. */
  readonly separator: string;
}

/** A run of links with the source they share. */
export interface LinkRun extends PackedLinks {
  readonly source: Source;
}

/**
 * Packs fields, URL and text in turn, into one string.
 *
 * A line feed separates the fields, since resolved URLs and collapsed texts never contain one. An address that the browser cannot
 * parse stays as the page wrote it and may contain one. The separator is then the first character that occurs in no field, so
 * nothing is ever escaped.
 */
export function packLinks(fields: readonly string[]): PackedLinks {
  let separator = '\n';
  for (let code = 0; fields.some((field) => field.includes(separator)); code++) separator = String.fromCharCode(code);
  return { count: fields.length / 2, fields: fields.join(separator), separator };
}

/** Returns the links that {@link packLinks} packed, in the same order. */
export function unpackLinks({ count, fields, separator, source }: LinkRun): Link[] {
  if (count === 0) return [];
  const parts = fields.split(separator);
  return Array.from({ length: count }, (_, index) => ({
    url: parts[2 * index] ?? '',
    text: parts[2 * index + 1] ?? '',
    source,
  }));
}
