import { isRecord, isString, list } from '../readers';
import type { Reader } from '../readers';

/** A page that links were copied from, and the URLs that the last copy had of it. */
export interface CopiedPage {
  /** The address of the page, without its fragment. */
  readonly address: string;
  /** The URLs, each followed by a line feed, which no URL holds. */
  readonly urls: string;
}

/** How many pages are kept. */
export const mostPages = 100;

/** How long the URLs of all pages may be together, in UTF-16 code units. */
export const longestPages = 4_000_000;

/** How long the URLs of one page may be, in UTF-16 code units. */
export const longestPage = 1_000_000;

/** Returns the address under which a page is kept: without the fragment, which is a place on the same page. */
export const addressOf = (url: string): string => url.split('#', 1)[0] ?? '';

/** Joins URLs to be kept. Returns `null` if they are too long. */
export function joinUrls(urls: readonly string[]): string | null {
  let length = 0;
  for (const url of urls) if ((length += url.length + 1) > longestPage) return null;
  return urls.map((url) => `${url}\n`).join('');
}

/** Returns the URLs that were joined. */
export const splitUrls = (urls: string): readonly string[] => urls.split('\n').slice(0, -1);

/**
 * Returns the pages with what was copied last of one of them, which comes first. The pages not copied from for the longest time are
 * left out where there are too many.
 *
 * @param urls - `null` if they are too long: what was copied before is not the last copy any more, so the page is left out
 * @param isAddition - whether only new links were copied, so that those from before count as well
 */
export function addPage(
  pages: readonly CopiedPage[],
  {
    address,
    urls,
    isAddition,
  }: { readonly address: string; readonly urls: string | null; readonly isAddition: boolean },
): readonly CopiedPage[] {
  const others = pages.filter((page) => page.address !== address);
  const before = pages.find((page) => page.address === address)?.urls ?? '';
  const all = urls !== null && isAddition ? before + urls : urls;
  return all === null || all.length > longestPage ? others : withinLimits([{ address, urls: all }, ...others]);
}

function withinLimits(pages: readonly CopiedPage[]): readonly CopiedPage[] {
  let length = 0;
  const kept = pages.slice(0, mostPages);
  const end = kept.findIndex(({ urls }) => (length += urls.length) > longestPages);
  return end === -1 ? kept : kept.slice(0, end);
}

const readOne: Reader<CopiedPage | null> = (value) =>
  isRecord(value) && isString(value['address']) && isString(value['urls'])
    ? { address: value['address'], urls: value['urls'] }
    : null;

/** Reads stored pages. Never throws: what is not a page is left out. */
export const readPages = (stored: unknown): readonly CopiedPage[] =>
  withinLimits(list(readOne, [])(stored, 'pages', []));
