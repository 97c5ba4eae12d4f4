import { formats } from './formats';
import type { FormatId } from './formats';
import type { Link } from './link';
import { packLinks } from './packed-links';
import type { PackedLinks } from './packed-links';

/** What was copied last, kept so that the links of another page can be put behind it. */
export interface LastCopy {
  readonly format: FormatId;
  readonly links: PackedLinks;
}

/** The longest list that is kept, in UTF-16 code units: browsers give an extension's storage 10 MB. */
export const longestLastCopy = 4_000_000;

/** Packs the links of a copy to be kept; `null` when they are too long, also for a message, which may have 64 MB in Chrome. */
export function packToKeep(links: readonly Link[]): PackedLinks | null {
  let length = 2 * links.length - 1;
  const fields: string[] = [];
  for (const { url, text } of links) {
    length += url.length + text.length;
    if (length > longestLastCopy) return null;
    fields.push(url, text);
  }
  return packLinks(fields);
}

/** Reads a last copy as it was stored; `null` for anything else, also where the links are not as many as it says. Never throws. */
export function readLastCopy(stored: unknown): LastCopy | null {
  if (!isRecord(stored) || !isRecord(stored['links'])) return null;
  const format = formats.find(({ id }) => id === stored['format'])?.id;
  const { count, fields, separator } = stored['links'];
  if (format === undefined || typeof count !== 'number' || typeof fields !== 'string' || typeof separator !== 'string')
    return null;
  const fieldCount = count === 0 && fields === '' ? 0 : fields.split(separator).length;
  return fieldCount === 2 * count ? { format, links: { count, fields, separator } } : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
