import type { UrlAndText } from '../links/link';
import type { Filter } from './filter';

/** The names of what a pattern captures: `1`, `2`, …, and those of its named groups. */
export function captureNames(pattern: RegExp | null): string[] {
  if (pattern === null) return [];
  // An empty alternative makes it match anything, and tells every group that it has.
  const groups = new RegExp(`${pattern.source}|`, pattern.flags).exec('');
  if (groups === null) return [];
  return [...Object.keys(groups.groups ?? {}), ...Array.from({ length: groups.length - 1 }, (_, at) => String(at + 1))];
}

/**
 * Where the include pattern is found in a link, as the filter finds it: in the URL before the text. Runs a pattern of the user's,
 * so only a worker that can be stopped may call it.
 */
export function findCaptures({ include, matchIn }: Filter, { url, text }: UrlAndText): RegExpExecArray | null {
  if (include === null) return null;
  return (matchIn === 'text' ? null : include.exec(url)) ?? (matchIn === 'url' ? null : include.exec(text));
}
