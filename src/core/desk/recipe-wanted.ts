import type { Preset } from '../presets/preset';
import type { Recipe } from '../presets/recipe';
import { fail, succeed } from '../result';
import type { Result } from '../result';
import type { Settings } from '../settings/settings';
import type { Kept } from './desk';
import { lastRecipe, recipeForPage, recipeOf } from './recipe-for-page';

/** Which recipe is meant, where it was said: the one last used, a preset, or the preset with this index. */
export type Wanted =
  | { readonly kind: 'last-recipe' }
  | { readonly kind: 'preset'; readonly id: string }
  | { readonly kind: 'preset-at'; readonly index: number };

/** Returns the recipe that is meant for a page. Fails where it is a preset that does not exist, or no longer. */
export function recipeWanted(kept: Kept, pageUrl: string, wanted?: Wanted): Result<Recipe> {
  if (wanted === undefined) return succeed(recipeForPage(kept, pageUrl));
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
