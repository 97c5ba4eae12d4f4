import type { Link } from '../links/link';
import { hostOf } from '../links/url-parts';
import type { Cleaning } from './cleaning';
import { unwrapRedirects } from './redirectors';
import { dropTracking } from './tracking';

/**
 * A URL after cleaning. What is cut is cut out of the text, so that the rest stays letter for letter; a URL in which there is
 * nothing to clean comes back as it is.
 */
export function cleanUrl(url: string, cleaning: Cleaning): string {
  const target = cleaning.unwrapRedirects ? unwrapRedirects(url) : url;
  if (cleaning.originOnly) return originOf(target);
  const tracked = cleaning.dropTracking ? dropTracking(target) : target;
  return cleaning.dropFragment ? dropFragment(tracked) : tracked;
}

/** A link after cleaning: the very same object where nothing was to clean, which tells whether something was. */
export function cleanLink(link: Link, cleaning: Cleaning): Link {
  const url = cleanUrl(link.url, cleaning);
  return url === link.url ? link : { ...link, url };
}

function dropFragment(url: string): string {
  const start = url.indexOf('#');
  return start === -1 ? url : url.slice(0, start);
}

/** The origin as RFC 6454 §6.1 writes it, without a slash at the end. A URL without a host has none and stays. */
function originOf(url: string): string {
  const host = hostOf(url);
  return host === '' ? url : `${url.slice(0, url.indexOf(':'))}://${host}`;
}
