import type { Link } from '../links/link';
import { perSource } from '../links/source';
import { hostOf } from '../links/url-parts';

export const sites = ['any', 'same', 'other'] as const;
/** Which links are taken by where they lead: all, those to the site of the page they come from, those to other sites. */
export type Site = (typeof sites)[number];

/** Whether a link leads where `site` asks. Addresses without a host (`mailto:`, `tel:`, `data:`) belong to no site: only `any` takes them. */
export type SiteTest = (link: Pick<Link, 'url' | 'source'>) => boolean;

/**
 * A test of where links lead, seen from their sources.
 *
 * The same site is the page's host, the hosts below it and the hosts above it; `www.` and the port do not count. So to
 * `www.example.com` belong `example.com`, `blog.example.com` and `shop.example.com:8443`, and to `blog.example.com` belongs
 * `example.com`, but not `shop.example.com`: that both have one owner only a list of public suffixes could tell, 200 kB that
 * would have to be kept up to date. A host of one label, such as `com`, has nothing below it; an IP address neither.
 * Files on disk are all one site.
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

/** An IP address ends in no other host's name: the URL Standard reads what ends in a number as an IPv4 address or not at all. */
function isBelow(host: string, above: string): boolean {
  return above.includes('.') && host.endsWith(`.${above}`);
}
