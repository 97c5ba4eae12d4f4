import type { FormatOptions } from './format-options';
import type { Options } from './options';
import { inOrder } from './preset';
import type { Preset } from './preset';
import type { Query } from './query';
import type { Settings } from './settings';

/**
 * A change of the settings, as data: what it does not name stays as it is. So two documents that change different things at
 * once lose neither.
 */
export interface SettingsEdit {
  readonly query?: Query;
  readonly isArrangeOpen?: boolean;
  readonly options?: Partial<Omit<Options, 'formatOptions'>>;
  readonly formatOptions?: Partial<FormatOptions>;
  /** Presets that are new, or take the place of the one with their id. */
  readonly putPresets?: readonly Preset[];
  /** The ids of presets that are deleted. */
  readonly removePresets?: readonly string[];
}

/** The settings after a change. */
export function applyEdit(settings: Settings, edit: SettingsEdit): Settings {
  const { query = settings.query, isArrangeOpen = settings.isArrangeOpen, putPresets = [], removePresets = [] } = edit;
  const presets = new Map(settings.presets.map((preset) => [preset.id, preset]));
  for (const id of removePresets) presets.delete(id);
  for (const preset of putPresets) presets.set(preset.id, preset);
  const formatOptions = { ...settings.options.formatOptions, ...edit.formatOptions };
  return {
    ...settings,
    query,
    isArrangeOpen,
    options: { ...settings.options, ...edit.options, formatOptions },
    presets: inOrder(presets.values()),
  };
}

/** The change that takes another one back, as long as nothing else has changed the same. */
export function inverseOf(edit: SettingsEdit, before: Settings): SettingsEdit {
  const touched = new Set([...(edit.putPresets ?? []).map(({ id }) => id), ...(edit.removePresets ?? [])]);
  const known = before.presets.filter(({ id }) => touched.delete(id));
  return {
    ...(edit.query && { query: before.query }),
    ...(edit.isArrangeOpen !== undefined && { isArrangeOpen: before.isArrangeOpen }),
    ...(edit.options && { options: pick(before.options, edit.options) }),
    ...(edit.formatOptions && { formatOptions: pick(before.options.formatOptions, edit.formatOptions) }),
    putPresets: known,
    removePresets: [...touched],
  };
}

/** Those fields of a whole that a part of it names. */
function pick<Whole extends object>(whole: Whole, part: Partial<Whole>): Partial<Whole> {
  const picked: Partial<Whole> = {};
  for (const key in part) picked[key] = whole[key];
  return picked;
}
