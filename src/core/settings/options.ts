import { readFormatOptions } from '../formats/parts/format-options';
import { readFormatId } from '../presets/preset';
import { defaultOf, field, isBoolean, isId, isOneOf, isWithin, record } from '../readers';
import type { ReadBy } from '../readers';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const densities = ['comfortable', 'compact'] as const;
/** How close the rows of the list stand: URL and text one above the other, or in one line. */
export type Density = (typeof densities)[number];

/** The bounds of `matchBudgetMs`: less would fail on slow machines, more would look like a hang. */
export const matchBudgetBounds = { min: 100, max: 60_000 };

/** Every option, one a line: its check, from which its type follows, and its default. */
const options = {
  /** What the main button, Enter, the shortcut and the context menu copy. */
  format: readFormatId,
  formatOptions: readFormatOptions,
  /** The id of the way that Enter in the filter takes the links in. One that this version does not have is kept, and copies. */
  enterDoes: field(isId, 'copy'),
  /** How long the patterns may work on a page, in milliseconds, before they are stopped. */
  matchBudgetMs: field(isWithin(matchBudgetBounds), 1000),
  theme: field(isOneOf(themes), 'system'),
  density: field(isOneOf(densities), 'comfortable'),
  /** Whether the popup opens with the query last used. */
  keepsQuery: field(isBoolean, true),
  /** Whether the last queries and copies are kept on this device. */
  keepsRecents: field(isBoolean, true),
};

/** What the user has set, the same on each of their devices. */
export type Options = ReadBy<typeof options>;

export const readOptions = record<Options>(options);
export const defaultOptions = defaultOf(readOptions);
