import type { FormatOptions } from './format-options';
import type { FormatId } from './formats';
import type { Options } from './options';
import type { Preset } from './preset';
import { presetForPage } from './preset-for-page';
import type { Query } from './query';
import type { Settings } from './settings';

/** What is asked of a page, and what the answer is taken as. */
export interface Ask {
  readonly query: Query;
  readonly format: FormatId;
  readonly formatOptions: FormatOptions;
}

/** What a preset asks. */
export function askOf({ query, format, formatOptions }: Preset, options: Options): Ask {
  return { query, format, formatOptions: { ...options.formatOptions, ...formatOptions } };
}

/** What is asked of a page when nobody says: what the preset of that site does, or the query last used. */
export function askFor({ query, options, presets }: Settings, pageUrl: string): Ask {
  const ofSite = presetForPage(presets, pageUrl);
  if (ofSite !== null) return askOf(ofSite.preset, options);
  return { query, format: options.format, formatOptions: options.formatOptions };
}
