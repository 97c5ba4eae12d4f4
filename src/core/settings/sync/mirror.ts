import { readPreset } from '../../presets/preset';
import { isSamePreset } from '../../presets/same-preset';
import { isNumber, isRecord, isString } from '../../readers';
import { itemVersion, optionsKey, presetIdOf } from '../items';
import type { Items, OptionsItem, PresetItem, Tombstone } from '../items';
import { readOptionFields } from './option-fields';
import type { OptionFields } from './option-fields';
import type { PresetVersion } from './preset-versions';
import { isDeviceId, isSameRevision, readRevision } from './revision';
import type { Revision } from './revision';

/**
 * The items of `storage.sync`: one for the options, one for each preset or its deletion, and the index. Each preset's item is that
 * of the local storage, without the deleted preset and with its revision.
 */
export const indexKey = 'index';

/** The longest name of a device, in UTF-16 code units. */
export const longestDeviceName = 40;

/** A device that synchronises, and when it last wrote. */
export interface Device {
  readonly name: string;
  readonly at: number;
}

/** The devices that synchronise, by id. */
export type Devices = Readonly<Record<string, Device>>;

type RevisionFields = Pick<Revision, 'by' | 'seen'>;
type MirrorItem =
  | (PresetItem & RevisionFields)
  | (Omit<Tombstone, 'preset'> & RevisionFields)
  | (Omit<OptionsItem, 'options'> & { readonly options: OptionFields })
  | { readonly version: typeof itemVersion; readonly devices: Devices };

/** What synchronised storage contains. */
export interface Mirror {
  /** The presets by the key of their item. An unreadable item of this version counts as absent. */
  readonly presets: ReadonlyMap<string, PresetVersion>;
  readonly options: OptionFields;
  readonly devices: Devices;
  /** The keys of items that a later version of Sheaf wrote. They must stay as they are. */
  readonly newer: ReadonlySet<string>;
}

/** Reads what synchronised storage contains. Never throws: any account, device or version may have written it. */
export function readMirror(items: Items): Mirror {
  const presets = new Map<string, PresetVersion>();
  const newer = new Set<string>();
  for (const [key, item] of Object.entries(items)) {
    if (!isRecord(item) || !isNumber(item['version'])) continue;
    const isOfSheaf = key === optionsKey || key === indexKey || presetIdOf(key) !== null;
    if (item['version'] > itemVersion && isOfSheaf) newer.add(key);
    const version = item['version'] === itemVersion ? readVersion(key, item) : null;
    if (version !== null) presets.set(key, version);
  }
  return {
    presets,
    options: readOptionFields(contentOf(items, optionsKey, 'options')),
    devices: readDevices(contentOf(items, indexKey, 'devices')),
    newer,
  };
}

function contentOf(items: Items, key: string, name: string): unknown {
  const item = Object.hasOwn(items, key) ? items[key] : undefined;
  return isRecord(item) && item['version'] === itemVersion ? item[name] : undefined;
}

function readVersion(key: string, item: Readonly<Record<string, unknown>>): PresetVersion | null {
  const id = presetIdOf(key);
  if (id === null) return null;
  const isDeleted = isNumber(item['deletedAt']);
  const revision = readRevision(isDeleted ? item['deletedAt'] : item['changedAt'], item['by'], item['seen']);
  if (revision === null) return null;
  if (isDeleted) return { ...revision, preset: null };
  const preset = readPreset(item['preset'], '', []);
  return preset === null || preset.id !== id ? null : { ...revision, preset };
}

/** Reads the devices of an index. Leaves out what is none. */
export function readDevices(value: unknown): Devices {
  if (!isRecord(value)) return {};
  const read: [string, Device][] = [];
  for (const [id, device] of Object.entries(value)) {
    if (!isDeviceId(id) || !isRecord(device) || !isString(device['name']) || !isNumber(device['at'])) continue;
    read.push([id, { name: device['name'].slice(0, longestDeviceName), at: device['at'] }]);
  }
  return Object.fromEntries(read);
}

/** Returns the item of a preset, or of its deletion. */
export function presetItem(id: string, { preset, at, by, seen }: PresetVersion): MirrorItem {
  return preset === null
    ? { version: itemVersion, id, deletedAt: at, by, seen }
    : { version: itemVersion, changedAt: at, preset, by, seen };
}

/** Returns the item of the options. */
export function optionsItem(options: OptionFields): MirrorItem {
  const stamps = Object.values(options).map(({ at }) => at);
  return { version: itemVersion, changedAt: Math.max(0, ...stamps), options };
}

/** Returns the index. */
export const indexItem = (devices: Devices): MirrorItem => ({ version: itemVersion, devices });

/** Whether two versions are equal in content and revision. */
export function isSameVersion(one: PresetVersion, other: PresetVersion): boolean {
  const areSame =
    one.preset === null || other.preset === null ? one.preset === other.preset : isSamePreset(one.preset, other.preset);
  return areSame && isSameRevision(one, other);
}
