import type { Link } from '../links/link';
import { hostOf } from '../links/url-parts';

/** The links of one host. Their number is the length of `places`. */
export interface HostGroup {
  /** Empty for addresses that have no host, such as `mailto:`. */
  readonly host: string;
  /** Places in the list that was grouped, in its order. */
  readonly places: readonly number[];
}

/** Groups links by host: the groups in the order of their first link, the links in the order of the list. */
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
