import { isSamePreset } from '../presets/same-preset';
import type { Preset } from '../presets/preset';
import { isNumber, isRecord } from '../readers';
import { isTombstone, itemVersion, optionsKey, presetIdOf, presetPrefix, readSettings } from './items';
import type { Items, OptionsItem, PresetItem, Tombstone } from './items';
import type { Settings } from './settings';
import { applyEdit } from './settings-edit';
import type { SettingsEdit } from './settings-edit';

const dayMs = 86_400_000;
/** How long a deleted preset can be restored, in milliseconds. */
export const binMs = 30 * dayMs;
/**
 * How long a deletion is remembered, in milliseconds, so that a device that was offline for that long also deletes the preset.
 */
export const tombstoneMs = 365 * dayMs;

/** The writes that store an edit. */
interface ItemChanges {
  /** The settings after the edit. */
  readonly settings: Settings;
  readonly set: Items;
  readonly remove: readonly string[];
}

/**
 * Returns the items that an edit changes in storage, and no others. Each changed item gets a stamp later than its previous one,
 * even if the clock was set back. A deleted preset leaves a tombstone.
 *
 * @param now - in milliseconds since the epoch
 * @param starters - the presets that come with Sheaf; each is added unless it is stored, or was deleted before
 */
export function changesFor(items: Items, edit: SettingsEdit, now: number, starters: readonly Preset[]): ItemChanges {
  const added = starters.filter(({ id }) => !Object.hasOwn(items, presetKey(id)));
  const stored = readSettings(items).settings;
  const before = applyEdit(stored, { putPresets: added });
  const settings = applyEdit(before, edit);
  const stampAfter = (key: string) => Math.max(now, stampOf(items[key]) + 1);
  const set: Record<string, OptionsItem | PresetItem | Tombstone> = {};
  for (const preset of added) set[presetKey(preset.id)] = { version: itemVersion, changedAt: 0, preset };
  const kept = new Map(before.presets.map((preset) => [preset.id, preset]));
  for (const preset of settings.presets) {
    const known = kept.get(preset.id);
    kept.delete(preset.id);
    if (known !== undefined && isSamePreset(known, preset)) continue;
    const key = presetKey(preset.id);
    set[key] = { version: itemVersion, changedAt: stampAfter(key), preset };
  }
  for (const [id, preset] of kept) {
    const key = presetKey(id);
    set[key] = { version: itemVersion, id, deletedAt: stampAfter(key), preset };
  }
  if (JSON.stringify(before.options) !== JSON.stringify(settings.options)) {
    set[optionsKey] = { version: itemVersion, changedAt: stampAfter(optionsKey), options: settings.options };
  }
  const isStarter = (id: string) => starters.some((starter) => starter.id === id);
  const remove: string[] = [];
  for (const [key, item] of Object.entries(items)) {
    if (presetIdOf(key) === null || !isTombstone(item) || Object.hasOwn(set, key)) continue;
    const { preset, ...tombstone } = item;
    const age = now - tombstone.deletedAt;
    if (age > tombstoneMs && !isStarter(tombstone.id)) remove.push(key);
    else if (age > binMs && preset !== undefined) set[key] = tombstone;
  }
  return { settings, set, remove };
}

const presetKey = (id: string): string => presetPrefix + id;

/** Returns when an item was last changed or deleted, in milliseconds since the epoch. Returns 0 if the item does not say. */
export function stampOf(item: unknown): number {
  const stamp = isRecord(item) ? (item['changedAt'] ?? item['deletedAt']) : undefined;
  return isNumber(stamp) ? stamp : 0;
}
