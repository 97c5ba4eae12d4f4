import type { Preset } from '../presets/preset';
import type { Recipe } from '../presets/recipe';
import { fail, succeed } from '../result';
import type { Result } from '../result';
import type { Settings } from '../settings/settings';
import type { Kept } from './desk';
import { lastRecipe, recipeForPage, recipeOf } from './recipe-for-page';

/** Which recipe the user asked for: the one last used, a preset by its id, or a preset by its index. */
export type Wanted =
  | { readonly kind: 'last-recipe' }
  | { readonly kind: 'preset'; readonly id: string }
  | { readonly kind: 'preset-at'; readonly index: number };

/**
 * Returns the recipe for a page, by default the one `recipeForPage` returns. Fails if the user asked for a preset that does not
 * exist or was deleted.
 */
export function recipeWanted(kept: Kept, pageUrl: string, wanted?: Wanted): Result<Recipe> {
  if (wanted === undefined) return succeed(recipeForPage(kept, pageUrl));
  if (wanted.kind === 'last-recipe') return succeed(lastRecipe(kept));
  const preset = presetWanted(kept.settings, wanted);
  if (preset !== null) return succeed(recipeOf(preset, kept.settings.options));
  return wanted.kind === 'preset' ? fail('preset-gone') : fail('no-preset-at', String(wanted.index + 1));
}

/** Returns the preset that the user asked for. Returns `null` if they asked for none, or if it does not exist. */
export function presetWanted({ presets }: Settings, wanted?: Wanted): Preset | null {
  if (wanted?.kind === 'preset') return presets.find(({ id }) => id === wanted.id) ?? null;
  return wanted?.kind === 'preset-at' ? (presets[wanted.index] ?? null) : null;
}
