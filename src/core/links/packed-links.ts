import type { Link } from './link';
import type { Source } from './source';

/**
 * A run of links as it leaves a page: one string, URL and text in turn.
 *
 * Moving links out of a page costs more than finding them, and one long string is the cheapest thing to move: less than half of
 * what an array of objects costs (docs/benchmarks.md).
 */
export interface PackedLinks {
  readonly count: number;
  readonly fields: string;
  /** One character that occurs in none of the fields. */
  readonly separator: string;
}

/** A run of links with the source that they share. */
export interface LinkRun extends PackedLinks {
  readonly source: Source;
}

/**
 * Packs URL and text, in turn, into one string.
 *
 * A line feed separates them: no resolved URL and no folded text holds one. An address that the browser cannot parse stays as
 * the page wrote it and may; then the first character that occurs nowhere takes its place, so that nothing is ever escaped.
 */
export function packLinks(fields: readonly string[]): PackedLinks {
  let separator = '\n';
  for (let code = 0; fields.some((field) => field.includes(separator)); code++) separator = String.fromCharCode(code);
  return { count: fields.length / 2, fields: fields.join(separator), separator };
}

/** The links that {@link packLinks} packed, in their order. */
export function unpackLinks({ count, fields, separator, source }: LinkRun): Link[] {
  if (count === 0) return [];
  const parts = fields.split(separator);
  return Array.from({ length: count }, (_, index) => ({
    url: parts[2 * index] ?? '',
    text: parts[2 * index + 1] ?? '',
    source,
  }));
}
