import type { Link } from '../links/link';
import { hostOf } from '../links/url-parts';
import type { Cleaning } from './cleaning';
import { unwrapRedirects } from './redirectors';
import { dropTracking } from './tracking';

/**
 * Returns a URL after cleaning. What is removed is cut out of the text, so the rest stays unchanged character for character. A
 * URL with nothing to clean is returned unchanged.
 */
export function cleanUrl(url: string, cleaning: Cleaning): string {
  const target = cleaning.unwrapRedirects ? unwrapRedirects(url) : url;
  if (cleaning.originOnly) return originOf(target);
  const tracked = cleaning.dropTracking ? dropTracking(target) : target;
  return cleaning.dropFragment ? dropFragment(tracked) : tracked;
}

/** Returns a link after cleaning. If there was nothing to clean, this is the same object, so the caller can compare. */
export function cleanLink(link: Link, cleaning: Cleaning): Link {
  const url = cleanUrl(link.url, cleaning);
  return url === link.url ? link : { ...link, url };
}

function dropFragment(url: string): string {
  const start = url.indexOf('#');
  return start === -1 ? url : url.slice(0, start);
}

/**
 * Returns the origin as RFC 6454 §6.1 writes it, without a slash at the end. A URL without a host has none and stays unchanged.
 */
function originOf(url: string): string {
  const host = hostOf(url);
  return host === '' ? url : `${url.slice(0, url.indexOf(':'))}://${host}`;
}
