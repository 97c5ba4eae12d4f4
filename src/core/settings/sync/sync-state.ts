import type { Failure } from '../../result';
import { field, isBoolean, isNumber, isOneOf, isRecord, isString, list, record } from '../../readers';
import type { ReadBy, Reader } from '../../readers';
import type { Items } from '../items';
import { readRevisions } from './local-versions';
import { longestDeviceName, readDevices } from './mirror';
import type { Conflict } from './merge-presets';
import { readOptionFields } from './option-fields';
import type { LeftOut, SyncBase } from './plan-sync';
import { isDeviceId } from './revision';

/** The key of the item in the local storage. It is of this device only: neither settings nor desk. */
export const syncKey = 'sync';

const stateVersion = 1;

/** Why synchronised storage could not be read or written. */
export const syncProblems = ['sync-missing', 'sync-refused', 'sync-full', 'sync-busy', 'settings-not-kept'] as const;

/** The largest number of conflicts that are listed. The latest are. */
export const mostConflicts = 20;

const readConflict = record<Conflict>({
  name: field(isString, ''),
  copy: field(isString, ''),
  device: field(isString, ''),
  at: field(isNumber, 0),
});

const readLeftOut = record<LeftOut>({
  name: field<string | null>(isString, null),
  reason: field(isOneOf(['too-large', 'full'] as const), 'full'),
});

const readProblem: Reader<Failure | null> = (value) => {
  const code = isRecord(value) ? syncProblems.find((problem) => problem === value['code']) : undefined;
  if (code === undefined || !isRecord(value)) return null;
  return isString(value['detail']) ? { code, detail: value['detail'] } : { code };
};

const readBase: Reader<SyncBase> = (value) => ({
  revisions: readRevisions(isRecord(value) ? value['revisions'] : undefined),
  options: readOptionFields(isRecord(value) ? value['options'] : undefined),
});

const isDeviceName = (value: unknown): value is string => isString(value) && isNameable(value);

/** Whether a text can be the name of a device. */
const isNameable = (name: string): boolean => name.trim() !== '' && name.length <= longestDeviceName;

const fields = {
  isOn: field(isBoolean, false),
  /** Drawn when synchronisation is first switched on. Empty before. */
  deviceId: field<string>(isDeviceId, ''),
  /** The name by which the user knows this device. Empty until one is given. */
  deviceName: field<string>(isDeviceName, ''),
  base: readBase,
  /** When this device last synchronised completely, in milliseconds since the epoch. */
  lastAt: field<number | null>(isNumber, null),
  /** Why the last attempt failed. */
  problem: readProblem,
  /** All devices that synchronise, by id, with the time when each last wrote. */
  devices: readDevices,
  leftOut: list<LeftOut>((value, path, wrong) => (isRecord(value) ? readLeftOut(value, path, wrong) : null), []),
  conflicts: list<Conflict>((value, path, wrong) => (isRecord(value) ? readConflict(value, path, wrong) : null), []),
  /** Whether a later version of Sheaf wrote items, which this version left alone. */
  hasNewer: field(isBoolean, false),
};

/** Whether and how this device synchronises, and what to tell its user. */
export type SyncState = ReadBy<typeof fields>;

const readFields = record<SyncState>(fields);

/** Reads the state from the local storage. Never throws: what is wrong gets its default, so synchronisation is off. */
export function readSyncState(items: Items): SyncState {
  const item = items[syncKey];
  return readFields(isRecord(item) && item['version'] === stateVersion ? item['state'] : undefined, '', []);
}

/** Returns the item that contains a state. */
export const syncItemOf = (state: SyncState) => ({ version: stateVersion, state });
