import { inOrder, readPreset } from '../presets/preset';
import type { Preset } from '../presets/preset';
import { isNumber, isRecord } from '../readers';
import { readOptions } from './options';
import type { Settings } from './settings';

/** What the browser's storage holds, by key. */
export type Items = Readonly<Record<string, unknown>>;

/**
 * The shape of an item. Each item carries it, and holds or fails alone: whatever a storage that was written in part has of them
 * can be read. A later shape adds one to it, and says here how an earlier item is read.
 */
export const itemVersion = 3;

/** The keys under which versions 1 and 2 stored: `migrations.ts` says how that is read. */
export const oldKeys = ['settings', 'settings.unreadable'];

/** Returns whether something is stored as an earlier version did it. */
export const hasOld = (items: Items): boolean => oldKeys.some((key) => Object.hasOwn(items, key));

export const optionsKey = 'options';
export const presetPrefix = 'preset:';

/** An item with the options, and when they were last changed: in ms since the epoch, as every stamp is. */
export interface OptionsItem {
  readonly version: typeof itemVersion;
  readonly changedAt: number;
  readonly options: Settings['options'];
}

/** The item of a preset, and when it was last changed: 0 where it is as it comes with Sheaf. */
export interface PresetItem {
  readonly version: typeof itemVersion;
  readonly changedAt: number;
  readonly preset: Preset;
}

/** What takes the place of a preset that is deleted. */
export interface Tombstone {
  readonly version: typeof itemVersion;
  readonly id: string;
  readonly deletedAt: number;
  /** As it was, for as long as it can be restored. */
  readonly preset?: unknown;
}

/** Returns the id of the preset that an item holds or held; `null` for an item of another kind. */
export function presetIdOf(key: string): string | null {
  return key.startsWith(presetPrefix) ? key.slice(presetPrefix.length) : null;
}

/** Returns whether an item is part of the settings, as today's version or an earlier one stores them. */
export const isOfSettings = (key: string): boolean =>
  key === optionsKey || presetIdOf(key) !== null || oldKeys.includes(key);

/** Returns whether an item is what a preset left when it was deleted. */
export const isTombstone = (item: unknown): item is Tombstone => isCurrent(item) && isNumber(item['deletedAt']);

/** Settings as they were stored, read as far as they can be. */
export interface ReadSettings {
  readonly settings: Settings;
  /** The paths of what was wrong, each beginning with its item's key. Absent fields and items are not wrong, only new. */
  readonly repaired: readonly string[];
}

/**
 * Reads the settings from storage. Never throws: a field that is wrong holds its default, a preset that cannot be read at all is
 * left out, and an item of a version from the future counts as one that cannot be read.
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

/** Returns what an item holds under a name; `undefined` where there is no item, or none that can be read. */
export function contentOf(item: unknown, name: string, wrong: string[]): unknown {
  if (isCurrent(item)) return item[name];
  if (item !== undefined) wrong.push(name);
  return undefined;
}

function isCurrent(item: unknown): item is Readonly<Record<string, unknown>> {
  return isRecord(item) && item['version'] === itemVersion;
}
