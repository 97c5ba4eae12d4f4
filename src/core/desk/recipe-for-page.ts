import type { Preset } from '../presets/preset';
import { presetForPage } from '../presets/preset-for-page';
import type { Recipe } from '../presets/recipe';
import type { Options } from '../settings/options';
import type { Kept } from './desk';

/** Returns a preset's recipe, completed by those of the user's format options that no preset holds. */
export function recipeOf({ query, format, formatOptions }: Preset, options: Options): Recipe {
  return { query, format, formatOptions: { ...options.formatOptions, ...formatOptions } };
}

/** Returns the recipe for a page when none was named: that of the site's preset, or else the one last used. */
export function recipeForPage(kept: Kept, pageUrl: string): Recipe {
  const { presets, options } = kept.settings;
  const ofSite = presetForPage(presets, pageUrl);
  return ofSite === null ? lastRecipe(kept) : recipeOf(ofSite.preset, options);
}

/** Returns the recipe last used, with the format chosen since for the preset it came from. */
export function lastRecipe({ settings: { options, presets }, desk: { query, presetInUse } }: Kept): Recipe {
  const isOfPreset = presetInUse !== null && presets.some(({ id }) => id === presetInUse.id);
  if (!isOfPreset) return { query, format: options.format, formatOptions: options.formatOptions };
  const { format, formatOptions } = presetInUse;
  return { query, format, formatOptions: { ...options.formatOptions, ...formatOptions } };
}
