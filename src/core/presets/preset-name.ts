import type { Query } from '../query/query';
import { longestPresetName } from './preset';

/** Names, in the user's language, for queries in which nothing is typed. */
interface PresetWords {
  readonly allLinks: string;
  readonly sameSite: string;
  readonly otherSites: string;
}

/**
 * Returns a name for a query: the text typed into it, or a description of what it lists. If that name exists already, a number is
 * added to it.
 */
export function suggestPresetName(query: Query, existingNames: readonly string[], words: PresetWords): string {
  const bySite = { any: words.allLinks, same: words.sameSite, other: words.otherSites };
  const typed = [query.include, query.selector].map((field) => field.trim()).find((field) => field !== '');
  const excluded = query.exclude.trim() === '' ? undefined : `−${query.exclude.trim()}`;
  return freePresetName(typed ?? excluded ?? bySite[query.site], existingNames);
}

/** Returns a name that no preset has: the one that is wanted, or else that with a number. */
export function freePresetName(wanted: string, existingNames: readonly string[]): string {
  const name = cut(wanted, longestPresetName);
  for (let number = 2, candidate = name; ; number++) {
    if (!existingNames.includes(candidate)) return candidate;
    candidate = `${cut(name, longestPresetName - 6)} ${number}`;
  }
}

/** Shortens a text to at most `longest` UTF-16 code units without splitting a character. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
