import type { Link } from '../../src/core/links/link';
import type { Source } from '../../src/core/links/source';

/** A page that links come from, read at noon of 17 May 2026 where the tests run. */
export const source: Source = {
  url: 'https://www.example.com/links?page=2',
  title: 'Links worth keeping',
  readAt: new Date(2026, 4, 17, 12).getTime(),
};

/** The same links, all from {@link source}. */
export function fromSource(links: readonly Omit<Link, 'source'>[]): Link[] {
  return links.map(({ url, text }) => ({ url, text, source }));
}

/** Links with these URLs, each with its own text. */
export function linksTo(...urls: readonly string[]): Link[] {
  return fromSource(urls.map((url, index) => ({ url, text: `text ${index}` })));
}
