import { readFormatOptions } from './format-options';
import type { FormatOptions } from './format-options';
import { formats } from './formats';
import type { FormatId } from './formats';
import type { Link } from './link';
import { packLinks } from './packed-links';
import type { PackedLinks } from './packed-links';
import { isRecord, isString, record } from './readers';

/** Links that were rendered once, as far as more can be rendered after them. */
export interface KeptLinks {
  readonly links: PackedLinks;
  /** The line that each became, where a format renders them line by line: with the page and the pattern of then. */
  readonly lines?: readonly string[];
}

/** What was copied last, kept so that the links of another page can be appended. */
export interface LastCopy extends KeptLinks {
  readonly format: FormatId;
  /** The options it was rendered with. */
  readonly options: FormatOptions;
}

/** The longest list that is kept, in bytes of UTF-8: Chrome gives an extension's storage 10 MB, and the settings need room. */
export const longestLastCopy = 4_000_000;

/** Packs the links of a copy, and their lines, to be kept; `null` when they are too long. */
export function packToKeep(links: readonly Link[], lines?: readonly string[]): KeptLinks | null {
  let units = 0;
  const fields: string[] = [];
  for (const [place, { url, text }] of links.entries()) {
    units += url.length + text.length + (lines?.[place]?.length ?? 0) + 2;
    // No UTF-16 code unit takes less than a byte.
    if (units > longestLastCopy) return null;
    fields.push(url, text);
  }
  const packed = packLinks(fields);
  const length = byteLength(packed.fields) + byteLength(lines?.join('\n') ?? '');
  return length > longestLastCopy ? null : { links: packed, ...(lines && { lines }) };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

const readOptions = record<FormatOptions>(readFormatOptions);

/**
 * Reads a last copy as it was stored. Never throws; gives `null` for anything else, also where the links are not as many as it
 * says, and for template lines of a version that did not keep them.
 */
export function readLastCopy(stored: unknown): LastCopy | null {
  if (!isRecord(stored) || !isRecord(stored['links'])) return null;
  const format = formats.find(({ id }) => id === stored['format'])?.id;
  const { count, fields, separator } = stored['links'];
  if (format === undefined || typeof count !== 'number' || !isString(fields) || !isString(separator)) return null;
  const fieldCount = count === 0 && fields === '' ? 0 : fields.split(separator).length;
  if (fieldCount !== 2 * count) return null;
  const lines = readLines(stored['lines'], count);
  if (lines === null && (format === 'template' || stored['lines'] !== undefined)) return null;
  const options = readOptions(stored['options'], 'options', []);
  return { format, options, links: { count, fields, separator }, ...(lines && { lines }) };
}

function readLines(stored: unknown, count: number): readonly string[] | null {
  return Array.isArray(stored) && stored.length === count && stored.every(isString) ? stored : null;
}
