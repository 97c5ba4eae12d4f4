import type { Link } from '../links/link';
import { perSource } from '../links/source';
import { hostOf } from '../links/url-parts';

export const sites = ['any', 'same', 'other'] as const;
/** Which links pass by where they lead: all, those to the site of the page they come from, or those to other sites. */
export type Site = (typeof sites)[number];

/**
 * Whether a link leads where `site` asks. Addresses without a host (`mailto:`, `tel:`, `data:`) have no site: only `any` lists
 * them.
 */
type SiteTest = (link: Pick<Link, 'url' | 'source'>) => boolean;

/**
 * Returns a test of where links lead, relative to their sources.
 *
 * The same site is the page's host with the hosts below it and the hosts above it. `www.` and the port do not count. For a page
 * on `www.example.com`, the hosts `example.com`, `blog.example.com` and `shop.example.com:8443` are the same site. For
 * `blog.example.com`, `example.com` is the same site and `shop.example.com` is not: only a list of public suffixes could show
 * that both have one owner, and that is 200 kB which would have to be kept up to date. A host of one label, such as `com`, has no
 * hosts below it, nor does an IP address. All files on disk are one site.
 */
export function createSiteTest(site: Site): SiteTest {
  if (site === 'any') return () => true;
  const siteOfSource = perSource(({ url }) => siteOf(url));
  return ({ url, source }) => {
    const own = siteOfSource(source);
    const other = siteOf(url);
    return other !== '' && (isRelated(own, other) ? site === 'same' : site === 'other');
  };
}

const file = 'file:';

function siteOf(url: string): string {
  const host = hostOf(url)
    .replace(/:\d+$/, '')
    .replace(/^www\.(?=.*\.)/, '');
  return host === '' && url.startsWith(file) ? file : host;
}

function isRelated(one: string, other: string): boolean {
  return one === other || isBelow(one, other) || isBelow(other, one);
}

/**
 * Whether a host is below another. An IP address is never above a host: the URL Standard reads a name that ends in a number as an
 * IPv4 address or rejects it.
 */
function isBelow(host: string, above: string): boolean {
  return above.includes('.') && host.endsWith(`.${above}`);
}
