import type { UrlAndText } from '../links/link';
import type { Filter } from './filter';

/** Returns the names of a pattern's captures: those of its named groups, then `1`, `2`, …. */
export function captureNames(pattern: RegExp | null): string[] {
  if (pattern === null) return [];
  // With an empty alternative the pattern matches any text, and the match lists every group.
  const groups = new RegExp(`${pattern.source}|`, pattern.flags).exec('');
  if (groups === null) return [];
  return [...Object.keys(groups.groups ?? {}), ...Array.from({ length: groups.length - 1 }, (_, at) => String(at + 1))];
}

/**
 * Returns the match of the include pattern in a link, found as the filter finds it: in the URL before the text. Runs a pattern of
 * the user's, so only a worker that can be stopped may call this.
 */
export function findCaptures({ include, matchIn }: Filter, { url, text }: UrlAndText): RegExpExecArray | null {
  if (include === null) return null;
  return (matchIn === 'text' ? null : include.exec(url)) ?? (matchIn === 'url' ? null : include.exec(text));
}
