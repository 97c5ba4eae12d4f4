import { defaultOptions, readOptions } from './options';
import type { Options } from './options';
import { readPresetOptions } from '../format-options';
import { inOrder, readFormatId, readPreset } from '../presets/preset';
import type { Preset, PresetInUse } from '../presets/preset';
import { defaultQuery, readQuery } from '../query';
import type { Query } from '../query';
import { field, isBoolean, isRecord, isString, list, record } from '../readers';
import type { Reader } from '../readers';
import { migrations } from './migrations';

/** The shape that {@link readSettings} gives and that is stored. A later shape adds one to it, and a migration. */
export const settingsVersion = 2;

/** Everything Sheaf remembers of what the user has set. */
export interface Settings {
  readonly version: typeof settingsVersion;
  /** The query last used, as it was typed. */
  readonly query: Query;
  /** `null` where the query came from no preset; one that is gone is in use no more. */
  readonly presetInUse: PresetInUse | null;
  /** Whether the popup shows the controls that arrange the list. */
  readonly isArrangeOpen: boolean;
  readonly options: Options;
  /** In their order. */
  readonly presets: readonly Preset[];
}

export const defaultSettings: Settings = {
  version: settingsVersion,
  query: defaultQuery,
  presetInUse: null,
  isArrangeOpen: false,
  options: defaultOptions,
  presets: [],
};

const readPresetInUse: Reader<PresetInUse | null> = (value, path, wrong) =>
  value === null || value === undefined ? null : readInUse(value, path, wrong);

const readInUse = record<PresetInUse>({
  id: field(isString, ''),
  format: readFormatId,
  formatOptions: readPresetOptions,
});

/** Settings as they were stored, read as far as they can be. */
export interface ReadSettings {
  readonly settings: Settings;
  /** The paths of the fields that were wrong and now hold their default. Absent fields are not wrong, only new. */
  readonly repaired: readonly string[];
}

/**
 * Reads stored settings, those of earlier versions too. Never throws: a field that is missing or wrong holds its default, and what
 * is not settings at all, or of a version from the future, gives the defaults. Where `repaired` is not empty, the caller
 * keeps the original aside before anything is written over it.
 *
 * @param starters - the presets of a fresh installation, for settings that have none yet
 */
export function readSettings(stored: unknown, starters: readonly Preset[] = []): ReadSettings {
  if (stored === undefined) return { settings: { ...defaultSettings, presets: starters }, repaired: [] };
  const migrated = migrate(stored);
  if (migrated === null) return { settings: { ...defaultSettings, presets: starters }, repaired: ['version'] };
  const repaired: string[] = [];
  const read = record<Omit<Settings, 'version'>>({
    query: readQuery,
    presetInUse: readPresetInUse,
    isArrangeOpen: field(isBoolean, defaultSettings.isArrangeOpen),
    options: readOptions,
    presets: list(readPreset, starters),
  })(migrated, '', repaired);
  const presets = new Map(read.presets.map((preset) => [preset.id, preset]));
  if (presets.size < read.presets.length) repaired.push('presets');
  return { settings: { version: settingsVersion, ...read, presets: inOrder(presets.values()) }, repaired };
}

function migrate(stored: unknown): unknown {
  let settings = stored;
  while (isRecord(settings) && settings['version'] !== settingsVersion) {
    const version = settings['version'];
    const migration = typeof version === 'number' ? migrations.get(version) : undefined;
    if (migration === undefined) return null;
    settings = migration(settings);
  }
  return isRecord(settings) ? settings : null;
}
