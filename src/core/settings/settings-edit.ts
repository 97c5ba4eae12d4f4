import type { FormatOptions } from '../formats/parts/format-options';
import { inOrder } from '../presets/preset';
import type { Preset } from '../presets/preset';
import type { Options } from './options';
import type { Settings } from './settings';

/**
 * A change to the settings, as data. What it does not name stays unchanged, so two documents that change different things at the
 * same time do not overwrite each other.
 */
export interface SettingsEdit {
  readonly options?: Partial<Omit<Options, 'formatOptions'>>;
  readonly formatOptions?: Partial<FormatOptions>;
  /** Presets that are new or replace the one with the same id. */
  readonly putPresets?: readonly Preset[];
  /** The ids of the presets to delete. */
  readonly removePresets?: readonly string[];
}

/** Returns the settings after a change. */
export function applyEdit(settings: Settings, edit: SettingsEdit): Settings {
  const { putPresets = [], removePresets = [] } = edit;
  const presets = new Map(settings.presets.map((preset) => [preset.id, preset]));
  for (const id of removePresets) presets.delete(id);
  for (const preset of putPresets) presets.set(preset.id, preset);
  const formatOptions = { ...settings.options.formatOptions, ...edit.formatOptions };
  return {
    options: { ...settings.options, ...edit.options, formatOptions },
    presets: inOrder(presets.values()),
  };
}
