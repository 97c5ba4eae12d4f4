import type { Link } from '../../links/link';

/** What a link is written as where it must be seen to be clicked: its text, or its URL where it has none. */
export function shownText({ url, text }: Link): string {
  return text === '' ? url : text;
}
