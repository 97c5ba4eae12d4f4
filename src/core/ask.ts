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
  const { presets, options } = settings;
  const preset = wanted.kind === 'preset' ? presets.find(({ id }) => id === wanted.id) : presets[wanted.index];
  if (preset !== undefined) return succeed(askOf(preset, options));
  return wanted.kind === 'preset' ? fail('preset-gone') : fail('no-preset-at', String(wanted.index + 1));
}

function lastAsk({ query, options }: Settings): Ask {
  return { query, format: options.format, formatOptions: options.formatOptions };
}
