import { formats } from '../formats/formats';
import type { FormatId } from '../formats/formats';
import { readFormatOptions } from '../formats/parts/format-options';
import type { FormatOptions } from '../formats/parts/format-options';
import type { Link } from '../links/link';
import { packLinks } from '../links/packed-links';
import type { LinkRun } from '../links/packed-links';
import { isSameSource, unknownSource } from '../links/source';
import type { Source } from '../links/source';
import { isNumber, isRecord, isString } from '../readers';

/** Links that were rendered before, in the form needed to render more links after them. */
export interface KeptLinks {
  readonly runs: readonly LinkRun[];
  /** The line of each link, if the format renders line by line, with the pattern used at that time. */
  readonly lines?: readonly string[];
}

/** The last copy, stored so that the links of another page can be appended. */
export interface LastCopy extends KeptLinks {
  readonly format: FormatId;
  /** The options it was rendered with. */
  readonly options: FormatOptions;
}

/** The largest list that is stored, in bytes of UTF-8. That is about 40,000 links, which are stored in a moment. */
export const longestLastCopy = 4_000_000;

/** Packs the links of a copy, and their lines, to be stored. Returns `null` if they are too long. */
export function packToKeep(links: readonly Link[], lines?: readonly string[]): KeptLinks | null {
  let units = 0;
  const fieldsOfRuns: { readonly source: Source; readonly fields: string[] }[] = [];
  for (const [place, { url, text, source }] of links.entries()) {
    units += url.length + text.length + (lines?.[place]?.length ?? 0) + 2;
    // Each UTF-16 code unit takes at least one byte.
    if (units > longestLastCopy) return null;
    const last = fieldsOfRuns.at(-1);
    if (last !== undefined && isSameSource(last.source, source)) last.fields.push(url, text);
    else fieldsOfRuns.push({ source, fields: [url, text] });
  }
  const runs = fieldsOfRuns.map(({ source, fields }) => ({ ...packLinks(fields), source }));
  const lengths = runs.map(({ fields, source }) => byteLength(fields + source.url + source.title));
  const length = lengths.reduce((sum, own) => sum + own, byteLength(lines?.join('\n') ?? ''));
  return length > longestLastCopy ? null : { runs, ...(lines && { lines }) };
}

function countLinks(runs: readonly LinkRun[]): number {
  return runs.reduce((sum, { count }) => sum + count, 0);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * Reads a stored last copy. Never throws. Returns `null` for anything else, such as a copy whose number of links is wrong, or a
 * template copy from a version that did not store its lines. Version 0.1 stored a single run, without its source.
 */
export function readLastCopy(stored: unknown): LastCopy | null {
  if (!isRecord(stored)) return null;
  const format = formats.find(({ id }) => id === stored['format'])?.id;
  const storedRuns: unknown = stored['runs'] ?? [stored['links']];
  if (format === undefined || !Array.isArray(storedRuns)) return null;
  const runs = storedRuns.map(readRun).filter((run) => run !== null);
  if (runs.length < storedRuns.length) return null;
  const lines = readLines(stored['lines'], countLinks(runs));
  if (lines === null && (format === 'template' || stored['lines'] !== undefined)) return null;
  const options = readFormatOptions(stored['options'], 'options', []);
  return { format, options, runs, ...(lines && { lines }) };
}

function readRun(stored: unknown): LinkRun | null {
  if (!isRecord(stored)) return null;
  const { count, fields, separator, source } = stored;
  if (typeof count !== 'number' || !isString(fields) || !isString(separator)) return null;
  const fieldCount = count === 0 && fields === '' ? 0 : fields.split(separator).length;
  if (fieldCount !== 2 * count) return null;
  return { count, fields, separator, source: readSource(source) };
}

function readSource(stored: unknown): Source {
  if (!isRecord(stored)) return unknownSource;
  const { url, title, readAt } = stored;
  return isString(url) && isString(title) && isNumber(readAt) ? { url, title, readAt } : unknownSource;
}

function readLines(stored: unknown, count: number): readonly string[] | null {
  return Array.isArray(stored) && stored.length === count && stored.every(isString) ? stored : null;
}
