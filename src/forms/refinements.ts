import { translate } from '../browser/i18n';
import { defaultQuery } from '../core/query/query';
import type { Query } from '../core/query/query';
import { cleaningLabels, cleanings, orderLabels, siteLabels } from './refinement-labels';

/** Something that Refine sets, in words, and the part of the query that takes it back. */
interface Refinement {
  readonly label: string;
  readonly without: Partial<Query>;
}

/** Returns what Refine sets in a query, in the order of its controls. Empty if everything there is at its default. */
export function refinementsIn(query: Query): readonly Refinement[] {
  const { selector, exclude, site, unique, order, reverse, groupByHost, clean } = query;
  const named = (name: string, value: string) => translate('nameAndValue', name, value);
  const without = (field: keyof Query): Partial<Query> => ({ [field]: defaultQuery[field] });
  return [
    ...(selector === '' ? [] : [{ label: named(translate('selector'), selector), without: without('selector') }]),
    ...(exclude === '' ? [] : [{ label: named(translate('exclude'), exclude), without: without('exclude') }]),
    ...(site === 'any' ? [] : [{ label: translate(siteLabels[site]), without: without('site') }]),
    ...(unique ? [] : [{ label: translate('withDuplicates'), without: without('unique') }]),
    ...(order === 'page'
      ? []
      : [{ label: named(translate('order'), translate(orderLabels[order])), without: without('order') }]),
    ...(reverse ? [{ label: translate('reverse'), without: without('reverse') }] : []),
    ...(groupByHost ? [{ label: translate('groupByHost'), without: without('groupByHost') }] : []),
    ...cleanings
      .filter((name) => clean[name])
      .map((name) => ({
        label: translate(cleaningLabels[name][0]),
        without: { clean: { ...clean, [name]: false } },
      })),
  ];
}
