import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { FormatOptions } from '../core/format-options';
import type { FormatId } from '../core/formats';
import { usageOf } from '../core/presets/preset';
import type { Preset, PresetInUse } from '../core/presets/preset';
import { presetForPage, untieFrom } from '../core/presets/preset-for-page';
import { defaultQuery, isSameQuery } from '../core/query';
import type { Query } from '../core/query';
import type { Result } from '../core/result';
import type { LiveDesk, LiveSettings } from '../ui/live';

export interface PresetUseDependencies {
  readonly live: LiveSettings;
  readonly desk: LiveDesk;
  readonly query: ReadonlySignal<Query>;
  /** Asks something else of the page. */
  readonly ask: (query: Query) => void;
  /** Called once a preset is used no more, or not on this site any more, with what takes that back. */
  readonly onStop: (kind: 'preset-stopped' | 'preset-untied', name: string, undo: () => void) => void;
  readonly pageUrl: () => string;
}

/** The preset that the popup works with, if it does; and what decides, with it or without, which format is in use. */
export interface PresetUse {
  /** It stays in use when the query is changed; when it is deleted it is in use no more. */
  readonly presetInUse: ReadonlySignal<Preset | null>;
  /** The site for which it is used automatically, if it is. */
  readonly siteInUse: ReadonlySignal<string | null>;
  /** The format in use, which Enter copies: the one chosen with the preset, or the default. */
  readonly format: ReadonlySignal<FormatId>;
  /** Changes the format in use: that of the preset until it is updated or no more in use, otherwise the default. */
  readonly setFormat: (format: FormatId) => void;
  readonly formatOptions: ReadonlySignal<FormatOptions>;
  /** Changes what the formats leave to the user; what of it belongs to a preset, as {@link setFormat} does. */
  readonly setFormatOptions: (part: Partial<FormatOptions>) => void;
  readonly applyPreset: (preset: Preset) => void;
  /**
   * Uses the preset no more, here or on this site. What was typed since it was applied stays; where nothing was, the query
   * before it is asked again.
   */
  readonly stopPreset: () => void;
  /** Has the preset in use not be used automatically on the page's site any more. */
  readonly untieSite: () => void;
  /** Puts presets in place of those with their ids; what has the last one's id is in use then. Says whether they were kept. */
  readonly putPresets: (presets: readonly Preset[]) => Promise<Result<null>>;
  /** Makes what is asked now the recipe last used: the one that the shortcut repeats. */
  readonly remember: () => void;
}

export function createPresetUse({ live, desk, query, ask, onStop, pageUrl }: PresetUseDependencies): PresetUse {
  const settings = live.current;
  const atFirst = desk.current.peek();
  const ofSite = presetForPage(settings.value.presets, pageUrl())?.preset;
  const used: Signal<PresetInUse | null> = signal(ofSite === undefined ? atFirst.presetInUse : usageOf(ofSite));
  const presetInUse = computed(() => settings.value.presets.find((preset) => preset.id === used.value?.id) ?? null);
  const own = computed(() => (presetInUse.value === null ? null : used.value));
  // Where the query last used is the preset's own, there is none of before it.
  const isOwn = presetInUse.value !== null && isSameQuery(presetInUse.value.query, atFirst.query);
  let before = isOwn ? defaultQuery : atFirst.query;
  return {
    presetInUse,
    siteInUse: computed(() =>
      presetInUse.value === null ? null : (presetForPage([presetInUse.value], pageUrl())?.site ?? null),
    ),
    format: computed(() => own.value?.format ?? settings.value.options.format),
    setFormat(format) {
      if (own.value === null) void live.edit({ options: { format } });
      else change({ ...own.value, format });
    },
    formatOptions: computed(() => ({ ...settings.value.options.formatOptions, ...own.value?.formatOptions })),
    setFormatOptions(part) {
      const isOfPreset = 'fields' in part || 'template' in part;
      if (!isOfPreset || own.value === null) void live.edit({ formatOptions: part });
      else change({ ...own.value, formatOptions: { ...own.value.formatOptions, ...part } });
    },
    applyPreset(preset) {
      if (presetInUse.value === null) before = query.value;
      batch(() => {
        used.value = usageOf(preset);
        ask(preset.query);
      });
      remember();
    },
    stopPreset() {
      const preset = presetInUse.value;
      const usedBefore = used.value;
      const queryBefore = query.value;
      if (preset === null) return;
      const tieAgain = untie(preset);
      batch(() => {
        used.value = null;
        if (isSameQuery(queryBefore, preset.query)) ask(before);
      });
      remember();
      onStop('preset-stopped', preset.name, () => {
        tieAgain();
        batch(() => {
          used.value = usedBefore;
          ask(queryBefore);
        });
        remember();
      });
    },
    untieSite() {
      const preset = presetInUse.value;
      if (preset !== null) onStop('preset-untied', preset.name, untie(preset));
    },
    putPresets(presets) {
      if (presetInUse.value === null) before = query.value;
      return batch(() => {
        const kept = live.edit({ putPresets: presets });
        const last = presets.at(-1);
        if (last !== undefined) used.value = usageOf(last);
        remember();
        return kept;
      });
    },
    remember,
  };

  /** Unties a preset from the page's site; gives what ties it again, as it is by then. */
  function untie(preset: Preset): () => void {
    const untied = untieFrom(preset, pageUrl());
    const sites = preset.sites.filter((site) => !untied.sites.includes(site));
    if (sites.length === 0) return () => {};
    void live.edit({ putPresets: [untied] });
    return () => {
      const now = settings.value.presets.find(({ id }) => id === preset.id);
      if (now !== undefined) void live.edit({ putPresets: [{ ...now, sites: [...now.sites, ...sites] }] });
    };
  }

  function change(now: PresetInUse): void {
    used.value = now;
    remember();
  }

  function remember(): void {
    if (settings.value.options.keepsQuery) void desk.edit({ query: query.value, presetInUse: own.value });
  }
}
