import type { FormatId } from '../formats/formats';
import { formats } from '../formats/formats';
import type { Rendered } from '../formats/parts/render';
import type { Page } from '../links/source';
import { isNumber, isRecord, isString, list } from '../readers';
import type { Reader } from '../readers';

/** What was put on the clipboard, so that it can be put there again. */
export interface RecentCopy {
  /** When it was copied, in milliseconds since the epoch (UTC). No two copies have the same time. */
  readonly copiedAt: number;
  /** The page that the links came from; the first one if there were several. */
  readonly page: Page;
  readonly count: number;
  readonly format: FormatId;
  readonly content: Rendered;
}

/** How many copies are kept. */
export const mostCopies = 20;

/** How long the texts of all copies may be together, in bytes of UTF-8. */
export const longestCopies = 1_000_000;

/** Returns the size of content in bytes of UTF-8, in all its types. */
export function sizeOf(content: Rendered): number {
  const { length } = new TextEncoder().encode(Object.values<string>({ ...content }).join(''));
  return length;
}

/**
 * Returns the copies with one more, which is the latest. The oldest are left out where there are too many, or their texts are too
 * long together. A copy that is too long alone is left out itself.
 */
export function addCopy(copies: readonly RecentCopy[], latest: RecentCopy): readonly RecentCopy[] {
  if (sizeOf(latest.content) > longestCopies) return copies;
  const last = copies[0]?.copiedAt ?? 0;
  return withinLimits([{ ...latest, copiedAt: Math.max(latest.copiedAt, last + 1) }, ...copies]);
}

function withinLimits(copies: readonly RecentCopy[]): readonly RecentCopy[] {
  let size = 0;
  const kept = copies.slice(0, mostCopies);
  const end = kept.findIndex(({ content }) => (size += sizeOf(content)) > longestCopies);
  return end === -1 ? kept : kept.slice(0, end);
}

const readOne: Reader<RecentCopy | null> = (value) => {
  if (!isRecord(value) || !isRecord(value['page']) || !isRecord(value['content'])) return null;
  const { copiedAt, page, count, content } = value;
  const format = formats.find(({ id }) => id === value['format'])?.id;
  const { url, title } = page;
  const { 'text/plain': plain, 'text/html': html } = content;
  if (!isNumber(copiedAt) || !isNumber(count) || format === undefined) return null;
  if (!isString(url) || !isString(title) || !isString(plain) || !(html === undefined || isString(html))) return null;
  return {
    copiedAt,
    page: { url, title },
    count,
    format,
    content: { 'text/plain': plain, ...(html !== undefined && { 'text/html': html }) },
  };
};

/** Reads stored copies. Never throws: a copy of which a part is missing or wrong is left out, since it could not be copied again. */
export const readCopies = (stored: unknown): readonly RecentCopy[] =>
  withinLimits(list(readOne, [])(stored, 'copies', []));
