import type { Link } from '../../links/link';

/** Returns the text to show for a link that must be visible to be clicked: its text, or its URL if it has none. */
export function shownText({ url, text }: Link): string {
  return text === '' ? url : text;
}
