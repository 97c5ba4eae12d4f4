import { formats } from './formats';
import type { FormatId } from './formats';
import { defaultFormatOptions, lineEndings, shells } from './format-options';
import type { FormatOptions } from './format-options';
import { linkFields } from './link-fields';
import { defaultQuery, matchInChoices, orders } from './query';
import type { Query } from './query';
import { sites } from './site';

/** The shape that {@link readSettings} gives and that is stored. A later shape adds one to it, and a migration. */
export const settingsVersion = 1;

/** Everything Sheaf remembers. */
export interface Settings {
  readonly version: typeof settingsVersion;
  /** The query last used, as it was typed. */
  readonly query: Query;
  /** What Enter, the shortcut and the context menu copy. */
  readonly format: FormatId;
  /** What the formats leave to the user. */
  readonly formatOptions: FormatOptions;
  /** Whether the popup shows the controls that arrange the list. */
  readonly isArrangeOpen: boolean;
  /** How long the patterns may work on a page, in milliseconds, before they are given up. */
  readonly matchBudgetMs: number;
}

/** The bounds of `matchBudgetMs`: less would fail on slow machines, more would look like a hang. */
export const matchBudgetBounds = { min: 100, max: 60_000 };

export const defaultSettings: Settings = {
  version: settingsVersion,
  query: defaultQuery,
  format: 'json',
  formatOptions: defaultFormatOptions,
  isArrangeOpen: false,
  matchBudgetMs: 1000,
};

/** Settings as they were stored, read as far as they can be. */
export interface ReadSettings {
  readonly settings: Settings;
  /** The paths of the fields that were wrong and now hold their default. Absent fields are not wrong, only new. */
  readonly repaired: readonly string[];
}

/**
 * Reads stored settings. Never throws: a field that is missing or wrong holds its default, and what is not settings at all, or
 * of a version from the future, gives the defaults. Where `repaired` is not empty, the caller keeps the original aside.
 */
export function readSettings(stored: unknown): ReadSettings {
  if (stored === undefined) return { settings: defaultSettings, repaired: [] };
  if (!isRecord(stored) || stored['version'] !== settingsVersion)
    return { settings: defaultSettings, repaired: ['version'] };
  const repaired: string[] = [];
  const field = fieldReader(repaired);
  const record = recordReader(repaired);
  const query = record(stored, 'query');
  const clean = record(query, 'query.clean');
  const options = record(stored, 'formatOptions');
  const { selector, include, exclude, matchIn, regex, matchCase, unique, order, reverse, groupByHost, site } =
    defaultQuery;
  const { dropFragment, dropTracking, unwrapRedirects, originOnly } = defaultQuery.clean;
  const { lineEnding, fields, template, shell } = defaultFormatOptions;
  return {
    settings: {
      version: settingsVersion,
      query: {
        selector: field(query, 'query.selector', isString, selector),
        include: field(query, 'query.include', isString, include),
        exclude: field(query, 'query.exclude', isString, exclude),
        matchIn: field(query, 'query.matchIn', isOneOf(matchInChoices), matchIn),
        regex: field(query, 'query.regex', isBoolean, regex),
        matchCase: field(query, 'query.matchCase', isBoolean, matchCase),
        unique: field(query, 'query.unique', isBoolean, unique),
        order: field(query, 'query.order', isOneOf(orders), order),
        reverse: field(query, 'query.reverse', isBoolean, reverse),
        groupByHost: field(query, 'query.groupByHost', isBoolean, groupByHost),
        site: field(query, 'query.site', isOneOf(sites), site),
        clean: {
          dropFragment: field(clean, 'query.clean.dropFragment', isBoolean, dropFragment),
          dropTracking: field(clean, 'query.clean.dropTracking', isBoolean, dropTracking),
          unwrapRedirects: field(clean, 'query.clean.unwrapRedirects', isBoolean, unwrapRedirects),
          originOnly: field(clean, 'query.clean.originOnly', isBoolean, originOnly),
        },
      },
      format: field(stored, 'format', isOneOf(formats.map(({ id }) => id)), defaultSettings.format),
      formatOptions: {
        lineEnding: field(options, 'formatOptions.lineEnding', isOneOf(lineEndings), lineEnding),
        fields: field(options, 'formatOptions.fields', isSomeOf(linkFields), fields),
        template: field(options, 'formatOptions.template', isString, template),
        shell: field(options, 'formatOptions.shell', isOneOf(shells), shell),
      },
      isArrangeOpen: field(stored, 'isArrangeOpen', isBoolean, defaultSettings.isArrangeOpen),
      matchBudgetMs: field(stored, 'matchBudgetMs', isWithin(matchBudgetBounds), defaultSettings.matchBudgetMs),
    },
    repaired,
  };
}

type Check<Value> = (value: unknown) => value is Value;

function fieldReader(repaired: string[]) {
  return <Value>(record: Record<string, unknown>, path: string, check: Check<Value>, fallback: Value): Value => {
    const value = record[path.slice(path.lastIndexOf('.') + 1)];
    if (check(value)) return value;
    if (value !== undefined) repaired.push(path);
    return fallback;
  };
}

function recordReader(repaired: string[]) {
  return (parent: Record<string, unknown>, path: string): Record<string, unknown> => {
    const value = parent[path.slice(path.lastIndexOf('.') + 1)];
    if (isRecord(value)) return value;
    if (value !== undefined) repaired.push(path);
    return {};
  };
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isWithin =
  ({ min, max }: { readonly min: number; readonly max: number }) =>
  (value: unknown): value is number =>
    typeof value === 'number' && value >= min && value <= max;
const isOneOf =
  <Choice>(choices: readonly Choice[]) =>
  (value: unknown): value is Choice =>
    choices.some((choice) => choice === value);
const isSomeOf =
  <Choice>(choices: readonly Choice[]) =>
  (value: unknown): value is readonly Choice[] =>
    Array.isArray(value) && value.length > 0 && value.every(isOneOf(choices)) && new Set(value).size === value.length;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
