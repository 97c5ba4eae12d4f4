import { formatLabel } from '../browser/format-label';
import { translate } from '../browser/i18n';
import type { Preset } from '../core/presets/preset';
import type { Query } from '../core/query/query';
import { matchInLabels } from './match-in-labels';
import { refinementsIn } from './refinements';

/** Returns what a query asks, in a line. */
export function describeQuery(query: Query): string {
  const { include, matchIn, regex, matchCase } = query;
  const asks = [
    ...(include === '' ? [] : [translate('nameAndValue', translate('filter'), include)]),
    ...(matchIn === 'url' ? [] : [translate('nameAndValue', translate('matchIn'), translate(matchInLabels[matchIn]))]),
    ...(regex ? [] : [translate('plainText')]),
    ...(matchCase ? [translate('matchCase')] : []),
    ...refinementsIn(query).map(({ label }) => label),
  ];
  return asks.length === 0 ? translate('allLinks') : asks.join(' · ');
}

/** Returns what a preset does, in a line: what it lists, the format, and the sites where it is used. */
export function describePreset({ query, format, sites }: Preset): string {
  return [
    describeQuery(query),
    formatLabel(format),
    ...(sites.length === 0 ? [] : [translate('usedOn', sites.join(', '))]),
  ].join(' · ');
}
