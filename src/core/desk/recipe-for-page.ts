import type { Preset } from '../presets/preset';
import { presetForPage } from '../presets/preset-for-page';
import type { Recipe } from '../presets/recipe';
import type { Options } from '../settings/options';
import type { Kept } from './desk';

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

/** Returns the recipe last used. If it came from a preset, its format is the one chosen for that preset since. */
export function lastRecipe({ settings: { options, presets }, desk: { query, presetInUse } }: Kept): Recipe {
  const isOfPreset = presetInUse !== null && presets.some(({ id }) => id === presetInUse.id);
  if (!isOfPreset) return { query, format: options.format, formatOptions: options.formatOptions };
  const { format, formatOptions } = presetInUse;
  return { query, format, formatOptions: { ...options.formatOptions, ...formatOptions } };
}
