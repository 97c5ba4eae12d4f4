import { cleansAnything } from './cleaning';
import type { Query } from './query';

/** Whether a query does more than filter: sorts, groups, cleans or selects by site. */
export function isArranged({ order, reverse, groupByHost, site, clean }: Query): boolean {
  return order !== 'page' || reverse || groupByHost || site !== 'any' || cleansAnything(clean);
}

/** Whether a query sets anything that Refine holds: whatever is not the filter and how it matches. */
export function isRefined(query: Query): boolean {
  return isArranged(query) || query.selector !== '' || query.exclude !== '' || !query.unique;
}
