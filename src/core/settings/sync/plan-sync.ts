import { stampOf, tombstoneMs } from '../item-changes';
import { contentOf, itemVersion, optionsKey } from '../items';
import type { Items, OptionsItem } from '../items';
import { readOptions } from '../options';
import { fit } from './fit';
import type { LeftOutReason } from './fit';
import { readLocalVersions } from './local-versions';
import type { Revisions } from './local-versions';
import { mergePresets } from './merge-presets';
import type { Conflict } from './merge-presets';
import { indexItem, indexKey, optionsItem, readMirror } from './mirror';
import type { Devices } from './mirror';
import { areSameFields, mergeOptions } from './option-fields';
import type { OptionFields } from './option-fields';
import { writePresets } from './preset-writes';
import { toWellFormed } from './well-formed';

/** What this device last agreed on with synchronised storage. */
export interface SyncBase {
  readonly revisions: Revisions;
  readonly options: OptionFields;
}

export const emptyBase: SyncBase = { revisions: {}, options: {} };

/** Something that is not synchronised, although it is on this device. */
export interface LeftOut {
  /** The name of a preset, or `null` for the options. */
  readonly name: string | null;
  readonly reason: LeftOutReason;
}

interface Sides {
  /** The content of the local storage. */
  readonly local: Items;
  /** The content of the synchronised storage. */
  readonly remote: Items;
  readonly base: SyncBase;
  readonly device: { readonly id: string; readonly name: string };
  /** The name for a device that the index does not know. */
  readonly unknownDevice: string;
  /** In milliseconds since the epoch. */
  readonly now: number;
}

/** The writes that synchronise a device, and what to tell its user. */
export interface SyncPlan {
  /** The items to store on this device. */
  readonly setLocal: Items;
  readonly setRemote: Items;
  readonly removeRemote: readonly string[];
  /** The base once `setLocal` is stored, whether or not `setRemote` will be. */
  readonly base: SyncBase;
  readonly devices: Devices;
  readonly conflicts: readonly Conflict[];
  readonly leftOut: readonly LeftOut[];
  /** Whether a later version of Sheaf wrote items, which were left alone. */
  readonly hasNewer: boolean;
}

/**
 * Plans how to make this device and synchronised storage equal. Pure, and independent of who goes first: devices that know the
 * same changes plan the same contents. Nothing is deleted because it is missing, so an empty storage takes nothing away.
 */
export function planSync({ local, remote, base, device, unknownDevice, now }: Sides): SyncPlan {
  const mirror = readMirror(remote);
  const isOurs = (key: string) => !mirror.newer.has(key);
  const nameOf = (id: string) =>
    id === device.id ? device.name : (new Map(Object.entries(mirror.devices)).get(id)?.name ?? unknownDevice);

  const ofPresets = new Map([...readLocalVersions(local, base.revisions, device.id)].filter(([key]) => isOurs(key)));
  const merged = mergePresets(ofPresets, mirror.presets, nameOf, now);
  const versions = new Map([...merged.versions].filter(([key]) => isOurs(key)));
  const presets = writePresets(versions, { local: ofPresets, remote: mirror.presets, stored: local, now });

  const options = mergeOptions(local, stampOf(local[optionsKey]), mirror.options, base.options);
  const areOptionsOurs = isOurs(optionsKey);
  const localOptions = areOptionsOurs ? optionsToStore(local, options) : {};
  const areOptionsNew = areOptionsOurs && !areSameFields(mirror.options, options.fields);

  const kept = Object.fromEntries(Object.entries(remote).filter(([key]) => !presets.removeRemote.includes(key)));
  const devices = withDevice(mirror.devices, device, now);
  const wanted = {
    ...(isOurs(indexKey) && { [indexKey]: indexItem(devices) }),
    ...(areOptionsNew && { [optionsKey]: optionsItem(options.fields) }),
    ...presets.setRemote,
  };
  const { set, leftOut } = fit(kept, mapValues(wanted, toWellFormed));
  const { [indexKey]: index, ...others } = set;
  const writes = Object.keys(others).length + presets.removeRemote.length > 0;
  const isNamed = new Map(Object.entries(mirror.devices)).get(device.id)?.name === device.name;
  return {
    setLocal: { ...presets.setLocal, ...localOptions },
    setRemote: index !== undefined && (writes || !isNamed) ? set : others,
    removeRemote: presets.removeRemote,
    base: {
      revisions: {
        ...Object.fromEntries(Object.entries(base.revisions).filter(([key]) => !isOurs(key))),
        ...revisionsOf(versions),
      },
      options: areOptionsOurs ? options.base : base.options,
    },
    devices: writes || !isNamed ? devices : mirror.devices,
    conflicts: merged.conflicts,
    leftOut: [...leftOut].flatMap(([key, reason]) => {
      const name = key === optionsKey ? null : versions.get(key)?.preset?.name;
      return name === undefined ? [] : [{ name, reason }];
    }),
    hasNewer: mirror.newer.size > 0,
  };
}

const mapValues = (items: Items, change: (item: unknown) => unknown): Items =>
  Object.fromEntries(Object.entries(items).map(([key, item]) => [key, change(item)]));

/** Returns the revision of each content that was ever changed, by key. */
function revisionsOf(versions: ReturnType<typeof mergePresets>['versions']): Revisions {
  const revisions = [...versions].map(([key, { at, by, seen }]) => [key, { at, by, seen }] as const);
  return Object.fromEntries(revisions.filter(([, { at }]) => at > 0));
}

/**
 * Returns the local item of the options by its key. Returns nothing if it need not change, so an unreadable item is only replaced if
 * there is something to put in its place.
 */
function optionsToStore(local: Items, merged: ReturnType<typeof mergeOptions>): Readonly<Record<string, OptionsItem>> {
  const before = readOptions(contentOf(local[optionsKey], optionsKey, []), optionsKey, []);
  if (JSON.stringify(before) === JSON.stringify(merged.options)) return {};
  const stamps = Object.values(merged.base).map(({ at }) => at);
  const changedAt = Math.max(stampOf(local[optionsKey]), ...stamps);
  return { [optionsKey]: { version: itemVersion, changedAt, options: merged.options } };
}

/** Returns the devices, with this one as the last that wrote, and without those that have not written for a year. */
function withDevice(devices: Devices, { id, name }: Sides['device'], now: number): Devices {
  const recent = Object.entries(devices).filter(([, { at }]) => now - at <= tombstoneMs);
  return Object.fromEntries([...recent, [id, { name, at: now }]]);
}
