import { readFormatOptions } from '../formats/parts/format-options';
import { readFormatId } from '../presets/preset';
import { defaultOf, field, isBoolean, isId, isOneOf, isWithin, record } from '../readers';
import type { ReadBy } from '../readers';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How close together the rows of the list are: URL and text on two lines, or on one. */
export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** What a click on the toolbar button does: it opens the popup, or copies what the recipe last used lists. */
export const clickActions = ['open-popup', 'copy'] as const;
export type ClickAction = (typeof clickActions)[number];

/** The bounds of `matchBudgetMs`. Less would fail on slow machines, and more would look like a hang. */
export const matchBudgetBounds = { min: 100, max: 60_000 };

/** The options. Each line gives the check, from which the type follows, and the default. */
const options = {
  /** The format that the main button, Enter, the shortcut and the context menu use. */
  format: readFormatId,
  formatOptions: readFormatOptions,
  /** The id of the way that Enter in the filter uses. An id that this version does not know is kept, and copies. */
  enterDoes: field(isId, 'copy'),
  clickDoes: field(isOneOf(clickActions), 'open-popup'),
  /** How long the patterns may run on a page before they are stopped, in milliseconds. */
  matchBudgetMs: field(isWithin(matchBudgetBounds), 1000),
  theme: field(isOneOf(themes), 'system'),
  density: field(isOneOf(densities), 'comfortable'),
  /** Whether the popup opens with the query last used. */
  keepsQuery: field(isBoolean, true),
  /** Whether the last queries and copies are kept on this device. */
  keepsRecents: field(isBoolean, true),
};

/** What the user has set. The same on each of their devices. */
export type Options = ReadBy<typeof options>;

export const readOptions = record<Options>(options);
export const defaultOptions = defaultOf(readOptions);
