import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { FormatOptions } from '../core/format-options';
import type { FormatId } from '../core/formats';
import type { Preset, PresetOptions } from '../core/preset';
import { presetForPage, untieFrom } from '../core/preset-for-page';
import type { Query } from '../core/query';
import type { LiveSettings } from '../ui/live-settings';

export interface PresetUseDependencies {
  readonly live: LiveSettings;
  readonly query: ReadonlySignal<Query>;
  /** Asks something else of the page, without making it the query last used. */
  readonly ask: (query: Query) => void;
  /** Asks something else of the page, as the user does. */
  readonly change: (query: Query) => void;
  readonly pageUrl: () => string;
}

/** The preset that the popup works with, if it does. */
export interface PresetUse {
  /** It stays in use when the query is changed; when it is deleted it is in use no more. */
  readonly presetInUse: ReadonlySignal<Preset | null>;
  /** The site for which it is used by itself, if it is. */
  readonly siteInUse: ReadonlySignal<string | null>;
  /** What Enter copies: the preset's format, or the default. */
  readonly format: ReadonlySignal<FormatId>;
  readonly formatOptions: ReadonlySignal<FormatOptions>;
  /** Changes what the formats leave to the user: where it belongs to a preset, for as long as the popup is open. */
  readonly setFormatOptions: (part: Partial<FormatOptions>) => void;
  readonly applyPreset: (preset: Preset) => void;
  /** Goes back to what was asked before; where the preset is used on this site by itself, it will not be any more. */
  readonly letGo: () => void;
  /** Puts presets in place of those with their ids; what has the last one's id is in use then. */
  readonly putPreset: (preset: Preset) => void;
}

export function createPresetUse({ live, query, ask, change, pageUrl }: PresetUseDependencies): PresetUse {
  const { settings } = live;
  const ofSite = presetForPage(settings.value.presets, pageUrl());
  const id: Signal<string | null> = signal(ofSite?.preset.id ?? null);
  const own: Signal<PresetOptions | null> = signal(ofSite?.preset.formatOptions ?? null);
  let before = settings.value.query;
  const presetInUse = computed(() => settings.value.presets.find((preset) => preset.id === id.value) ?? null);
  const siteInUse = computed(() =>
    presetInUse.value === null ? null : (presetForPage([presetInUse.value], pageUrl())?.site ?? null),
  );
  const formatOptions = computed(() => ({
    ...settings.value.options.formatOptions,
    ...(presetInUse.value !== null && own.value),
  }));
  return {
    presetInUse,
    siteInUse,
    format: computed(() => presetInUse.value?.format ?? settings.value.options.format),
    formatOptions,
    setFormatOptions(part) {
      const { fields, template } = { ...formatOptions.value, ...part };
      const isOfPreset = 'fields' in part || 'template' in part;
      if (isOfPreset && presetInUse.value !== null) own.value = { fields, template };
      else live.edit({ formatOptions: part });
    },
    applyPreset(preset) {
      if (presetInUse.value === null) before = query.value;
      batch(() => {
        use(preset);
        ask(preset.query);
      });
    },
    letGo() {
      const preset = presetInUse.value;
      const site = siteInUse.value;
      if (preset !== null && site !== null) {
        live.edit({ putPresets: [untieFrom(preset, pageUrl())] });
      }
      batch(() => {
        id.value = null;
        own.value = null;
        change(before);
      });
    },
    putPreset(preset) {
      if (presetInUse.value === null) before = query.value;
      batch(() => {
        live.edit({ putPresets: [preset] });
        use(preset);
      });
    },
  };

  function use(preset: Preset): void {
    id.value = preset.id;
    own.value = preset.formatOptions;
  }
}
