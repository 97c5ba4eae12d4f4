import { groupByHost } from '../core/query/group';
import type { Selection } from '../harvest/selection';
import type { Narrowing } from './models/listing-model';

/** Lists only the links whose URLs, as they would be copied, are not among those that were copied. */
export function onlyNew(copied: ReadonlySet<string>): Narrowing {
  const urlOf = ({ links, clean }: Selection, index: number) => {
    const link = links[index];
    return link === undefined ? '' : clean(link).url;
  };
  return {
    list: (whole) => {
      const listed = whole.listed.filter((index) => !copied.has(urlOf(whole, index)));
      const inGroups = whole.groups && groupByHost([...listed].map((index) => ({ url: urlOf(whole, index) })));
      return {
        ...whole,
        listed,
        isOnlyNew: true,
        ...(inGroups && { groups: inGroups.map(({ host, places }) => ({ host, count: places.length })) }),
      };
    },
    leftOut: (whole) => whole.listed.filter((index) => copied.has(urlOf(whole, index))),
  };
}
