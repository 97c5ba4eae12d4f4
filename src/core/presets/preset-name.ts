import type { Query } from '../query/query';
import { longestPresetName } from './preset';

/** Words of the user's language for what a query is about when it names nothing itself. */
export interface PresetWords {
  readonly allLinks: string;
  readonly sameSite: string;
  readonly otherSites: string;
}

/**
 * A name for a query: what is typed into it, or in words what it takes. It is none of the names there are: a number is put behind
 * it where it would be.
 */
export function suggestPresetName(query: Query, taken: readonly string[], words: PresetWords): string {
  const bySite = { any: words.allLinks, same: words.sameSite, other: words.otherSites };
  const typed = [query.include, query.selector].map((field) => field.trim()).find((field) => field !== '');
  const excluded = query.exclude.trim() === '' ? undefined : `−${query.exclude.trim()}`;
  const name = cut(typed ?? excluded ?? bySite[query.site], longestPresetName);
  for (let number = 2, candidate = name; ; number++) {
    if (!taken.includes(candidate)) return candidate;
    candidate = `${cut(name, longestPresetName - 6)} ${number}`;
  }
}

/** A text of at most `longest` UTF-16 code units, which splits no character in two. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
