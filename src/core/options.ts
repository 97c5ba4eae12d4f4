import { defaultFormatOptions, readFormatOptions } from './format-options';
import type { FormatOptions } from './format-options';
import { formats } from './formats';
import type { FormatId } from './formats';
import { field, isBoolean, isOneOf, isWithin, record } from './readers';

export const enterActions = ['copy', 'append', 'download', 'open-tabs'] as const;
/** What Enter in the filter does with the links: the ways of taking them, under their names in the popup's menu. */
export type EnterAction = (typeof enterActions)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const densities = ['comfortable', 'compact'] as const;
/** How close the rows of the list stand: URL and text below one another, or in one line. */
export type Density = (typeof densities)[number];

/** What the user has set, the same on each of their devices. */
export interface Options {
  /** What the first button, Enter, the shortcut and the context menu copy. */
  readonly format: FormatId;
  /** What the formats leave to the user. */
  readonly formatOptions: FormatOptions;
  readonly enterDoes: EnterAction;
  /** How long the patterns may work on a page, in milliseconds, before they are given up. */
  readonly matchBudgetMs: number;
  readonly theme: Theme;
  readonly density: Density;
  /** Whether the popup opens with the query last used. */
  readonly keepsQuery: boolean;
  /** Whether the last queries and copies are kept on this device. */
  readonly keepsRecents: boolean;
}

/** The bounds of `matchBudgetMs`: less would fail on slow machines, more would look like a hang. */
export const matchBudgetBounds = { min: 100, max: 60_000 };

export const defaultOptions: Options = {
  format: 'json',
  formatOptions: defaultFormatOptions,
  enterDoes: 'copy',
  matchBudgetMs: 1000,
  theme: 'system',
  density: 'comfortable',
  keepsQuery: true,
  keepsRecents: true,
};

export const readOptions = record<Options>({
  format: field(isOneOf(formats.map(({ id }) => id)), defaultOptions.format),
  formatOptions: record(readFormatOptions),
  enterDoes: field(isOneOf(enterActions), defaultOptions.enterDoes),
  matchBudgetMs: field(isWithin(matchBudgetBounds), defaultOptions.matchBudgetMs),
  theme: field(isOneOf(themes), defaultOptions.theme),
  density: field(isOneOf(densities), defaultOptions.density),
  keepsQuery: field(isBoolean, defaultOptions.keepsQuery),
  keepsRecents: field(isBoolean, defaultOptions.keepsRecents),
});
