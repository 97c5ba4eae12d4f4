import type { Link } from '../../src/core/link';

/** Links with these URLs, each with its own text. */
export function linksTo(...urls: readonly string[]): Link[] {
  return urls.map((url, index) => ({ url, text: `text ${index}` }));
}
