import { cleansAnything } from './cleaning';
import type { Query } from './query';

/** Whether a query does more than filter: sorts, groups, cleans or selects by site. */
export function isArranged({ order, reverse, groupByHost, site, clean }: Query): boolean {
  return order !== 'page' || reverse || groupByHost || site !== 'any' || cleansAnything(clean);
}
