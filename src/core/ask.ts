import type { FormatOptions } from './format-options';
import type { FormatId } from './formats';
import type { Options } from './options';
import type { Preset } from './preset';
import { presetForPage } from './preset-for-page';
import type { Query } from './query';
import { fail, succeed } from './result';
import type { Result } from './result';
import type { Settings } from './settings';

/** What is asked of a page, and what the answer is taken as. */
export interface Ask {
  readonly query: Query;
  readonly format: FormatId;
  readonly formatOptions: FormatOptions;
}

/** Whose query is meant, where somebody says: the last one used, a preset's, or that of the preset with this index. */
export type Wanted =
  | { readonly kind: 'last-query' }
  | { readonly kind: 'preset'; readonly id: string }
  | { readonly kind: 'preset-at'; readonly index: number };

/** What a preset asks. */
export function askOf({ query, format, formatOptions }: Preset, options: Options): Ask {
  return { query, format, formatOptions: { ...options.formatOptions, ...formatOptions } };
}

/** What is asked of a page when nobody says: what the preset of that site does, or the query last used. */
export function askFor(settings: Settings, pageUrl: string): Ask {
  const ofSite = presetForPage(settings.presets, pageUrl);
  return ofSite === null ? lastAsk(settings) : askOf(ofSite.preset, settings.options);
}

/** What is asked of a page. Fails where a preset is meant that is not there, or not any more. */
export function askWanted(settings: Settings, pageUrl: string, wanted?: Wanted): Result<Ask> {
  if (wanted === undefined) return succeed(askFor(settings, pageUrl));
  if (wanted.kind === 'last-query') return succeed(lastAsk(settings));
  const preset = presetWanted(settings, wanted);
  if (preset !== null) return succeed(askOf(preset, settings.options));
  return wanted.kind === 'preset' ? fail('preset-gone') : fail('no-preset-at', String(wanted.index + 1));
}

/** The preset that is meant, if one is and it is there. */
export function presetWanted({ presets }: Settings, wanted?: Wanted): Preset | null {
  if (wanted?.kind === 'preset') return presets.find(({ id }) => id === wanted.id) ?? null;
  return wanted?.kind === 'preset-at' ? (presets[wanted.index] ?? null) : null;
}

/** The recipe last used: that of the preset it came from, as far as it has not been changed since. */
function lastAsk({ query, presetInUse, presets, options }: Settings): Ask {
  const isOfPreset = presetInUse !== null && presets.some(({ id }) => id === presetInUse.id);
  if (!isOfPreset) return { query, format: options.format, formatOptions: options.formatOptions };
  const { format, formatOptions } = presetInUse;
  return { query, format, formatOptions: { ...options.formatOptions, ...formatOptions } };
}
