import { translate } from '../browser/i18n';
import { placeAtEnd } from '../core/preset';
import type { Preset } from '../core/preset';
import { tieTo, untieFrom } from '../core/preset-for-page';
import { suggestPresetName } from '../core/preset-name';
import { hostOf } from '../core/url-parts';
import type { MenuSection } from '../ui/Menu';
import type { Store } from './store';

/** What the menu of presets holds: each preset, then what can be done with the query or with the preset in use. */
export function presetSections(store: Store): readonly MenuSection[] {
  const { presets } = store.settings.value;
  const inUse = store.presetInUse.value;
  const host = hostOf(store.pageUrl());
  const actions = [
    { label: translate('savePreset'), onChoose: () => savePreset(store) },
    ...(inUse === null
      ? []
      : [
          { label: translate('updatePreset', inUse.name), onChoose: () => updatePreset(store, inUse) },
          ...(host === ''
            ? []
            : [
                {
                  label: translate('useOnSite', host),
                  isChecked: store.siteInUse.value !== null,
                  onChoose: () => toggleSite(store, inUse, host),
                },
              ]),
          { label: translate('letGo', inUse.name), onChoose: store.letGo },
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
              isChecked: preset.id === inUse?.id,
              onChoose: () => store.applyPreset(preset),
            })),
          },
        ]),
    { label: translate('presetActions'), rows: actions.length, items: actions },
  ];
}

/** Saves the query, with its format, under a name that is suggested by what it asks. */
function savePreset(store: Store): void {
  const { presets } = store.settings.value;
  const query = store.query.value;
  const { fields, template } = store.formatOptions.value;
  const taken = presets.map(({ name }) => name);
  const words = {
    allLinks: translate('pageLinks'),
    sameSite: translate('sameSiteLinks'),
    otherSites: translate('starterOtherSites'),
  };
  const preset: Preset = {
    id: crypto.randomUUID(),
    name: suggestPresetName(query, taken, words),
    query,
    format: store.format.value,
    formatOptions: { fields, template },
    isInMenu: false,
    sites: [],
    place: placeAtEnd(presets),
  };
  store.putPreset(preset);
  store.tell({ kind: 'preset-saved', name: preset.name });
}

/** Puts the query as it is now into a preset. */
function updatePreset(store: Store, preset: Preset): void {
  const { fields, template } = store.formatOptions.value;
  store.putPreset({ ...preset, query: store.query.value, formatOptions: { fields, template } });
  store.tell({ kind: 'preset-saved', name: preset.name });
}

/** Has a preset used by itself on the page's host, or not any more. */
function toggleSite(store: Store, preset: Preset, host: string): void {
  const changed =
    store.siteInUse.value === null
      ? tieTo(preset, store.settings.value.presets, host)
      : [untieFrom(preset, store.pageUrl())];
  const { fields, template } = store.formatOptions.value;
  for (const each of changed) store.putPreset(each);
  store.setFormatOptions({ fields, template });
}
