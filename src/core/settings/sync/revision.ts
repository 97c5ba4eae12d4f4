import { isNumber, isRecord, isString } from '../../readers';

/** For each device, by its id, the stamp of the latest of its changes that a content includes. */
export type Seen = Readonly<Record<string, number>>;

/**
 * Where a content comes from. A stamp alone cannot tell a newer edit from one made at the same time on another device, and a
 * browser does not report that another device has overwritten an item. So each content names all changes that it includes: a
 * version vector, of which only the devices are listed that have changed this item.
 */
export interface Revision {
  /** When the content was changed last, in milliseconds since the epoch: the stamp of the local item. */
  readonly at: number;
  /** The id of the device that changed it. */
  readonly by: string;
  readonly seen: Seen;
}

/** The revision of a content as it came with Sheaf. Every other revision includes it. */
export const untouched: Revision = { at: 0, by: '', seen: {} };

/** Whether a value is the id of a device. */
export const isDeviceId = (value: unknown): value is string => isString(value) && /^[a-z\d]{6,16}$/.test(value);

/** Returns the revision of a change that a device makes to a content. */
export function revise({ seen }: Revision, by: string, at: number): Revision {
  return { at, by, seen: joinSeen(seen, { [by]: at }) };
}

/** Whether a content includes the last change of another content. */
export function includes(one: Revision, other: Revision): boolean {
  const latest = Object.hasOwn(one.seen, other.by) ? one.seen[other.by] : undefined;
  return (latest ?? 0) >= other.at;
}

/** Returns what two contents include together. */
export function joinSeen(one: Seen, other: Seen): Seen {
  const joined = new Map(Object.entries(one));
  for (const [id, at] of Object.entries(other)) joined.set(id, Math.max(at, joined.get(id) ?? 0));
  return Object.fromEntries(joined);
}

/** Whether a content was changed after another one. If the stamps are equal, the ids of the devices decide. */
export function isNewer(one: Revision, other: Revision): boolean {
  return one.at > other.at || (one.at === other.at && one.by > other.by);
}

/** Whether two revisions are equal. */
export function isSameRevision(one: Revision, other: Revision): boolean {
  return one.at === other.at && one.by === other.by && isSameSeen(one.seen, other.seen);
}

function isSameSeen(one: Seen, other: Seen): boolean {
  const ids = Object.keys(one);
  const has = (id: string) => Object.hasOwn(other, id) && other[id] === one[id];
  return ids.length === Object.keys(other).length && ids.every(has);
}

/** Reads a revision. Returns `null` if any part of it is wrong. */
export function readRevision(at: unknown, by: unknown, seen: unknown): Revision | null {
  if (!isNumber(at) || !isDeviceId(by) || !isRecord(seen)) return null;
  const read: [string, number][] = [];
  for (const [id, stamp] of Object.entries(seen)) {
    if (!isDeviceId(id) || !isNumber(stamp)) return null;
    read.push([id, stamp]);
  }
  return { at, by, seen: Object.fromEntries(read) };
}
