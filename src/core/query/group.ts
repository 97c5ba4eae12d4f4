import type { Link } from '../links/link';
import { hostOf } from '../links/url-parts';

/** The links of one host. The length of `places` is their number. */
interface HostGroup {
  /** Empty for addresses without a host, such as `mailto:`. */
  readonly host: string;
  /** The places of the links in the list that was grouped, in the order of that list. */
  readonly places: readonly number[];
}

/** Groups links by host. Groups are in the order of their first links, and links keep the order of the list. */
export function groupByHost(links: readonly Pick<Link, 'url'>[]): HostGroup[] {
  const groups = new Map<string, number[]>();
  for (const [place, { url }] of links.entries()) {
    const host = hostOf(url);
    const places = groups.get(host);
    if (places === undefined) groups.set(host, [place]);
    else places.push(place);
  }
  return Array.from(groups, ([host, places]) => ({ host, places }));
}
