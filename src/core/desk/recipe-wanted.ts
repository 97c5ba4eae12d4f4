import type { Preset } from '../presets/preset';
import { presetForPage } from '../presets/preset-for-page';
import type { Recipe } from '../presets/recipe';
import { fail, succeed } from '../result';
import type { Result } from '../result';
import type { Options } from '../settings/options';
import type { Settings } from '../settings/settings';
import type { Kept } from './desk';

/** Which recipe is meant, where it was said: the one last used, a preset, or the preset with this index. */
export type Wanted =
  | { readonly kind: 'last-recipe' }
  | { readonly kind: 'preset'; readonly id: string }
  | { readonly kind: 'preset-at'; readonly index: number };

/** Returns a preset's recipe, completed by those of the user's format options that no preset holds. */
export function recipeOf({ query, format, formatOptions }: Preset, options: Options): Recipe {
  return { query, format, formatOptions: { ...options.formatOptions, ...formatOptions } };
}

/** Returns the recipe for a page when none was named: that of the site's preset, or else the one last used. */
export function recipeFor(kept: Kept, pageUrl: string): Recipe {
  const { presets, options } = kept.settings;
  const ofSite = presetForPage(presets, pageUrl);
  return ofSite === null ? lastRecipe(kept) : recipeOf(ofSite.preset, options);
}

/** Returns the recipe that is meant for a page. Fails where it is a preset that does not exist, or no longer. */
export function recipeWanted(kept: Kept, pageUrl: string, wanted?: Wanted): Result<Recipe> {
  if (wanted === undefined) return succeed(recipeFor(kept, pageUrl));
  if (wanted.kind === 'last-recipe') return succeed(lastRecipe(kept));
  const preset = presetWanted(kept.settings, wanted);
  if (preset !== null) return succeed(recipeOf(preset, kept.settings.options));
  return wanted.kind === 'preset' ? fail('preset-gone') : fail('no-preset-at', String(wanted.index + 1));
}

/** Returns the preset that is meant; `null` where none is, or where it does not exist. */
export function presetWanted({ presets }: Settings, wanted?: Wanted): Preset | null {
  if (wanted?.kind === 'preset') return presets.find(({ id }) => id === wanted.id) ?? null;
  return wanted?.kind === 'preset-at' ? (presets[wanted.index] ?? null) : null;
}

/** The recipe last used, with the format chosen since for the preset it came from. */
function lastRecipe({ settings: { options, presets }, desk: { query, presetInUse } }: Kept): Recipe {
  const isOfPreset = presetInUse !== null && presets.some(({ id }) => id === presetInUse.id);
  if (!isOfPreset) return { query, format: options.format, formatOptions: options.formatOptions };
  const { format, formatOptions } = presetInUse;
  return { query, format, formatOptions: { ...options.formatOptions, ...formatOptions } };
}
