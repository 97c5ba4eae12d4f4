import { batch } from '@preact/signals';
import { usageOf } from '../core/presets/preset';
import type { Preset } from '../core/presets/preset';
import { presetForPage } from '../core/presets/preset-for-page';
import { untieFrom } from '../core/presets/untie-from';
import { defaultQuery, isSameQuery } from '../core/query/query';
import type { Result } from '../core/result';
import type { Store } from './store';

/** Uses a preset: its query, format and options. */
export function applyPreset({ recipe }: Store, preset: Preset): void {
  // A query of its own, so that applying a preset again counts as asking again.
  recipe.replace(usageOf(preset), { ...preset.query });
}

/**
 * Stops using the preset, here and on this site. A query that was changed since the preset was applied stays; otherwise the query
 * from before is back. A notice offers to undo it.
 */
export function stopPreset(store: Store): void {
  const { recipe, notices } = store;
  const preset = recipe.presetInUse.value;
  if (preset === null) return;
  const query = recipe.query.value;
  const tieAgain = untie(store, preset);
  const goBack = recipe.replace(null, isSameQuery(query, preset.query) ? { ...recipe.queryBefore() } : query);
  const undo = () =>
    batch(() => {
      tieAgain();
      goBack();
    });
  notices.give({ kind: 'preset-stopped', name: preset.name, undo });
}

/** Goes back to the default query without a preset. Sites stay tied to theirs. A notice offers to undo it. */
export function resetQuery({ recipe, notices }: Store): void {
  const undo = recipe.replace(null, { ...defaultQuery });
  notices.give({ kind: 'reset', undo });
}

/** Stores presets, replacing those with the same ids, and uses the last of them. Resolves to whether they were stored. */
export function putPresets({ settings, recipe }: Store, presets: readonly Preset[]): Promise<Result<null>> {
  const kept = settings.edit({ putPresets: presets });
  const last = presets.at(-1);
  if (last !== undefined) recipe.replace(usageOf(last), recipe.query.value);
  return kept;
}

/** Returns the site on which the preset in use is used automatically, or `null` if the page is on none. */
export function siteInUse({ recipe, page }: Store): string | null {
  const preset = recipe.presetInUse.value;
  return preset === null ? null : (presetForPage([preset], page.page.value.url)?.site ?? null);
}

/** Stops using the preset automatically on the page's site. A notice offers to undo it. */
export function untieSite(store: Store): void {
  const preset = store.recipe.presetInUse.value;
  if (preset !== null) store.notices.give({ kind: 'preset-untied', name: preset.name, undo: untie(store, preset) });
}

/** Unties a preset from the page's site. Returns a function that undoes this, keeping later changes. */
function untie({ settings, page }: Store, preset: Preset): () => void {
  const untied = untieFrom(preset, page.page.value.url);
  const sites = preset.sites.filter((site) => !untied.sites.includes(site));
  if (sites.length === 0) return () => {};
  void settings.edit({ putPresets: [untied] });
  return () => {
    const now = settings.current.value.presets.find(({ id }) => id === preset.id);
    if (now !== undefined) void settings.edit({ putPresets: [{ ...now, sites: [...now.sites, ...sites] }] });
  };
}
