import { translate } from '../browser/i18n';
import { hostOf } from '../core/links/url-parts';
import { placeAtEnd } from '../core/presets/place';
import type { Preset } from '../core/presets/preset';
import { suggestPresetName } from '../core/presets/preset-name';
import { tieTo } from '../core/presets/tie-to';
import { describePreset } from '../forms/describe-preset';
import type { MenuSection } from '../ui/Menu';
import { applyPreset, putPresets, siteInUse, stopPreset, untieSite } from './preset-use';
import type { Store } from './store';

/** Returns the menu of presets: each preset, then the actions on the query and on the preset in use. */
export function presetSections(store: Store): readonly MenuSection[] {
  const { presets } = store.settings.current.value;
  const inUse = store.recipe.presetInUse.value;
  const host = hostOf(store.page.page.value.url);
  const actions = [
    { label: translate('savePreset'), onChoose: () => askName(store) },
    ...(inUse === null
      ? []
      : [
          { label: translate('updatePreset', inUse.name), onChoose: () => void updatePreset(store, inUse) },
          ...(host === ''
            ? []
            : [
                {
                  label: translate('useOnSite', host),
                  isChecked: siteInUse(store) !== null,
                  onChoose: () => toggleSite(store, inUse, host),
                },
              ]),
          { label: translate('stopPreset', inUse.name), onChoose: () => stopPreset(store) },
        ]),
  ];
  return [
    ...(presets.length === 0
      ? []
      : [
          {
            label: translate('presets'),
            rows: Math.ceil(presets.length / 2),
            items: presets.map((preset) => ({
              label: preset.name,
              detail: describePreset(preset),
              isChecked: preset.id === inUse?.id,
              onChoose: () => applyPreset(store, preset),
            })),
          },
        ]),
    { label: translate('presetActions'), rows: actions.length, items: actions },
  ];
}

/** Asks the name under which the query is to be saved as a preset. */
export function askName({ isNamingPreset }: Store): void {
  isNamingPreset.value = true;
}

/** Returns a name for the query that no preset has. */
export function suggestName({ settings, recipe }: Store): string {
  const existing = settings.current.value.presets.map(({ name }) => name);
  return suggestPresetName(recipe.query.value, existing, {
    allLinks: translate('pageLinks'),
    sameSite: translate('sameSiteLinks'),
    otherSites: translate('starterOtherSites'),
  });
}

/** Saves the query with its format as a preset of that name. */
export async function savePreset(store: Store, name: string): Promise<void> {
  await putPreset(store, {
    id: crypto.randomUUID(),
    name,
    ...recipeOf(store),
    isInMenu: false,
    sites: [],
    place: placeAtEnd(store.settings.current.value.presets),
  });
}

/** Updates a preset with the current query and format. */
export async function updatePreset(store: Store, preset: Preset): Promise<void> {
  await putPreset(store, { ...preset, ...recipeOf(store) });
}

/** Stores a preset, and reports it once it is stored. A failure is shown with those of other settings. */
async function putPreset(store: Store, preset: Preset): Promise<void> {
  const kept = await putPresets(store, [preset]);
  if (kept.ok) store.notices.give({ kind: 'preset-saved', name: preset.name });
}

function recipeOf(store: Store): Pick<Preset, 'query' | 'format' | 'formatOptions'> {
  const { fields, template } = store.recipe.formatOptions.value;
  return { query: store.recipe.query.value, format: store.recipe.format.value, formatOptions: { fields, template } };
}

/** Starts or stops using a preset automatically on the page's host. The format chosen with it stays in use. */
function toggleSite(store: Store, preset: Preset, host: string): void {
  if (siteInUse(store) === null)
    void store.settings.edit({ putPresets: tieTo(preset, store.settings.current.value.presets, host) });
  else untieSite(store);
}
