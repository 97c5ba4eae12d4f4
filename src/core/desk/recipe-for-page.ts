import type { Preset } from '../presets/preset';
import { presetForPage } from '../presets/preset-for-page';
import type { Recipe } from '../presets/recipe';
import type { Options } from '../settings/options';
import { defaultDesk } from './desk';
import type { Desk, Kept } from './desk';

/** Returns the recipe of a preset. Format options that presets do not contain come from the user's options. */
export function recipeOf({ query, format, formatOptions }: Preset, options: Options): Recipe {
  return { query, format, formatOptions: { ...options.formatOptions, ...formatOptions } };
}

/** Returns the recipe for a page if the user named none: that of the site's preset, or else the one last used. */
export function recipeForPage(kept: Kept, pageUrl: string): Recipe {
  const { presets, options } = kept.settings;
  const ofSite = presetForPage(presets, pageUrl);
  return ofSite === null ? lastRecipe(kept) : recipeOf(ofSite.preset, options);
}

/** Returns the query last used, with the preset it came from. If the user does not want queries kept, it is the default one. */
export function lastQuery({ settings, desk }: Kept): Pick<Desk, 'query' | 'presetInUse'> {
  return settings.options.keepsQuery ? desk : defaultDesk;
}

/** Returns the recipe last used. If it came from a preset, its format is the one chosen for that preset since. */
export function lastRecipe(kept: Kept): Recipe {
  const { options, presets } = kept.settings;
  const { query, presetInUse } = lastQuery(kept);
  const isOfPreset = presetInUse !== null && presets.some(({ id }) => id === presetInUse.id);
  if (!isOfPreset) return { query, format: options.format, formatOptions: options.formatOptions };
  const { format, formatOptions } = presetInUse;
  return { query, format, formatOptions: { ...options.formatOptions, ...formatOptions } };
}
