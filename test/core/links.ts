import type { Link } from '../../src/core/links/link';
import type { Source } from '../../src/core/links/source';

/** A source of links, read at noon on 17 May 2026 in the time zone of the tests. */
export const source: Source = {
  url: 'https://www.example.com/links?page=2',
  title: 'Links worth keeping',
  readAt: new Date(2026, 4, 17, 12).getTime(),
};

/** Returns the same links, all from {@link source}. */
export function fromSource(links: readonly Omit<Link, 'source'>[]): Link[] {
  return links.map(({ url, text }) => ({ url, text, source }));
}

/** Returns links with these URLs, each with a text of its own. */
export function linksTo(...urls: readonly string[]): Link[] {
  return fromSource(urls.map((url, index) => ({ url, text: `text ${index}` })));
}
