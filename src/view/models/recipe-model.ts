import { batch, computed, createModel, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { lastQuery, recipeForPage } from '../../core/desk/recipe-for-page';
import type { FormatId } from '../../core/formats/formats';
import type { FormatOptions } from '../../core/formats/parts/format-options';
import type { Page } from '../../core/links/source';
import { usageOf } from '../../core/presets/preset';
import type { PresetInUse } from '../../core/presets/preset';
import { presetForPage } from '../../core/presets/preset-for-page';
import type { Recipe } from '../../core/presets/recipe';
import { defaultQuery, isSameQuery } from '../../core/query/query';
import type { Query } from '../../core/query/query';
import type { LiveDesk, LiveSettings } from '../../ui/live';

/**
 * The recipe in use: the query as typed, the preset it came from, if any, and the format with its options, which are the
 * preset's or the defaults.
 *
 * @param page - what the tab shows; a preset may be tied to its site
 */
export const RecipeModel = createModel((live: LiveSettings, desk: LiveDesk, page: ReadonlySignal<Page>) => {
  const pageUrl = () => page.value.url;
  const settings = live.current;
  const kept = { settings: settings.peek(), desk: desk.current.peek() };
  const atFirst = lastQuery(kept);
  const first = recipeForPage(kept, pageUrl()).query;
  const query = signal(first);
  const ofSite = presetForPage(settings.value.presets, pageUrl())?.preset;
  const used: Signal<PresetInUse | null> = signal(ofSite === undefined ? atFirst.presetInUse : usageOf(ofSite));
  const presetInUse = computed(() => settings.value.presets.find((preset) => preset.id === used.value?.id) ?? null);
  const own = computed(() => (presetInUse.value === null ? null : used.value));
  const format = computed(() => own.value?.format ?? settings.value.options.format);
  const formatOptions = computed(() => ({ ...settings.value.options.formatOptions, ...own.value?.formatOptions }));
  // If the query last used is the preset's own, no earlier query is known.
  const isOwn = presetInUse.value !== null && isSameQuery(presetInUse.value.query, atFirst.query);
  let queryBefore = isOwn ? defaultQuery : atFirst.query;

  function switchTo(preset: PresetInUse): void {
    used.value = preset;
    remember();
  }

  function remember(): void {
    if (settings.value.options.keepsQuery) void desk.edit({ query: query.value, presetInUse: own.value });
  }

  return {
    query,
    /** The format in use, which Enter copies in. */
    format,
    formatOptions,
    /** The query with the format and its options. */
    recipe: computed((): Recipe => ({ query: query.value, format: format.value, formatOptions: formatOptions.value })),
    /** The preset in use, or `null`. It stays in use when the query changes, until it is stopped or deleted. */
    presetInUse,
    /** Whether nothing is asked for: the query is the default, and no preset is in use. */
    isDefault: computed(() => presetInUse.value === null && isSameQuery(query.value, defaultQuery)),
    /** Whether the query is still the one that was typed when the view was last open. */
    isFromBefore: computed(() => presetInUse.value === null && query.value === first),
    /** Whether query or format differ from the preset in use. */
    isEdited: computed(() => {
      const preset = presetInUse.value;
      if (preset === null) return false;
      const isSameUse = JSON.stringify(own.value) === JSON.stringify(usageOf(preset));
      return !(isSameUse && isSameQuery(query.value, preset.query));
    }),
    /** Changes a part of the query. */
    change(part: Partial<Query>): void {
      query.value = { ...query.value, ...part };
      remember();
    },
    /** Changes the format in use. With a preset, for as long as it is in use; without, the default format. */
    setFormat(chosen: FormatId): void {
      if (own.value === null) void live.edit({ options: { format: chosen } });
      else switchTo({ ...own.value, format: chosen });
    },
    /** Changes format options. Those that presets hold change as in {@link setFormat}, the others by default. */
    setFormatOptions(part: Partial<FormatOptions>): void {
      const isOfPreset = 'fields' in part || 'template' in part;
      if (!isOfPreset || own.value === null) void live.edit({ formatOptions: part });
      else switchTo({ ...own.value, formatOptions: { ...own.value.formatOptions, ...part } });
    },
    /** The query from before the preset in use was applied. */
    queryBefore: () => queryBefore,
    /** Replaces the preset in use and the query, and stores both. Returns a function that goes back to those before. */
    replace(preset: PresetInUse | null, asked: Query): () => void {
      const [usedBefore, askedBefore] = [used.value, query.value];
      if (presetInUse.value === null) queryBefore = askedBefore;
      batch(() => {
        used.value = preset;
        query.value = asked;
        remember();
      });
      return () =>
        batch(() => {
          used.value = usedBefore;
          // A query of its own, so that it counts as asked again.
          if (query.value !== askedBefore) query.value = { ...askedBefore };
          remember();
        });
    },
    /** Stores this as the recipe last used, which the shortcut repeats. */
    remember,
  };
});

export type RecipeModel = InstanceType<typeof RecipeModel>;
