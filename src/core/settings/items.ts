import { inOrder, readPreset } from '../presets/preset';
import type { Preset } from '../presets/preset';
import { isNumber, isRecord } from '../readers';
import { readOptions } from './options';
import type { Settings } from './settings';

/** The content of the browser's storage, by key. */
export type Items = Readonly<Record<string, unknown>>;

/**
 * The version of the stored items. Each item states it and is valid or invalid on its own, so a storage that was only partly
 * written can still be read. A later version increases this number and defines here how earlier items are read.
 */
export const itemVersion = 3;

/** The keys of versions 1 and 2, which `migrations.ts` reads. */
export const oldKeys = ['settings', 'settings.unreadable'];

/** Whether storage contains anything in the form of an earlier version. */
export const hasOld = (items: Items): boolean => oldKeys.some((key) => Object.hasOwn(items, key));

export const optionsKey = 'options';
export const presetPrefix = 'preset:';

/** The item of the options, with the time of their last change, in milliseconds since the epoch as in every stamp. */
export interface OptionsItem {
  readonly version: typeof itemVersion;
  readonly changedAt: number;
  readonly options: Settings['options'];
}

/** The item of a preset, with the time of its last change: 0 if it is as it came with Sheaf. */
export interface PresetItem {
  readonly version: typeof itemVersion;
  readonly changedAt: number;
  readonly preset: Preset;
}

/** The item that replaces that of a deleted preset. */
export interface Tombstone {
  readonly version: typeof itemVersion;
  readonly id: string;
  readonly deletedAt: number;
  /** The deleted preset, for as long as it can be restored. */
  readonly preset?: unknown;
}

/** Returns the id in the key of a preset's item or tombstone. Returns `null` for any other key. */
export function presetIdOf(key: string): string | null {
  return key.startsWith(presetPrefix) ? key.slice(presetPrefix.length) : null;
}

/** Whether the item with this key is part of the settings, as this version or an earlier one stores them. */
export const isOfSettings = (key: string): boolean =>
  key === optionsKey || presetIdOf(key) !== null || oldKeys.includes(key);

/** Whether an item is the tombstone of a deleted preset. */
export const isTombstone = (item: unknown): item is Tombstone => isCurrent(item) && isNumber(item['deletedAt']);

/** The settings as read from storage, and what was wrong there. */
interface ReadSettings {
  readonly settings: Settings;
  /** The paths of invalid values, each starting with the key of its item. A missing field or item is not invalid, only new. */
  readonly repaired: readonly string[];
}

/**
 * Reads the settings from storage. Never throws: an invalid field gets its default, a preset without an id or a name is left out,
 * and an item of any other version counts as unreadable.
 */
export function readSettings(items: Items): ReadSettings {
  const repaired: string[] = [];
  const presets = Object.keys(items).map((key) => readPresetItem(key, items[key], repaired));
  const options = contentOf(items[optionsKey], optionsKey, repaired);
  return {
    settings: {
      options: readOptions(options, optionsKey, repaired),
      presets: inOrder(presets.filter((preset) => preset !== null)),
    },
    repaired,
  };
}

function readPresetItem(key: string, item: unknown, wrong: string[]): Preset | null {
  const id = presetIdOf(key);
  if (id === null || isTombstone(item)) return null;
  if (!isCurrent(item)) {
    wrong.push(key);
    return null;
  }
  const preset = readPreset(item['preset'], key, wrong);
  if (preset === null || preset.id === id) return preset;
  wrong.push(`${key}.id`);
  return null;
}

/** Returns the content that an item stores under a name. Returns `undefined` if there is no item or it cannot be read. */
export function contentOf(item: unknown, name: string, wrong: string[]): unknown {
  if (isCurrent(item)) return item[name];
  if (item !== undefined) wrong.push(name);
  return undefined;
}

function isCurrent(item: unknown): item is Readonly<Record<string, unknown>> {
  return isRecord(item) && item['version'] === itemVersion;
}
