import { isSamePreset } from '../../presets/same-preset';
import type { Preset } from '../../presets/preset';
import { isStarterId } from '../../presets/starter-presets';
import { tombstoneMs } from '../item-changes';
import { isTombstone, itemVersion, presetIdOf } from '../items';
import type { Items, PresetItem, Tombstone } from '../items';
import { isSameVersion, presetItem } from './mirror';
import type { PresetVersion } from './preset-versions';

type Versions = ReadonlyMap<string, PresetVersion>;

interface PresetWrites {
  readonly setLocal: Items;
  /** In the order in which they should get room. */
  readonly setRemote: Items;
  readonly removeRemote: readonly string[];
}

/**
 * Returns the writes that give both sides the merged presets. A preset as it came with Sheaf is not written: each device has its
 * own. A deletion of a year ago is no longer needed in synchronised storage.
 *
 * @param stored - the content of the local storage
 * @param now - in milliseconds since the epoch
 */
export function writePresets(
  merged: Versions,
  {
    local,
    remote,
    stored,
    now,
  }: { readonly local: Versions; readonly remote: Versions; readonly stored: Items; now: number },
): PresetWrites {
  const setLocal: Record<string, unknown> = {};
  const setRemote: Record<string, unknown> = {};
  const removeRemote: string[] = [];
  for (const [key, version] of inWritingOrder(merged)) {
    const id = presetIdOf(key);
    if (id === null || version.at === 0) continue;
    const before = local.get(key);
    const there = remote.get(key);
    const isExpired = version.preset === null && now - version.at > tombstoneMs && !isStarterId(id);
    const isOnlyExpired = isExpired && before?.preset == null;
    if (!isOnlyExpired && !isStoredAs(version, before))
      setLocal[key] = localItem(id, version, stored[key], before?.preset ?? null);
    if (isExpired && there !== undefined) removeRemote.push(key);
    if (!isExpired && (there === undefined || !isSameVersion(there, version))) setRemote[key] = presetItem(id, version);
  }
  return { setLocal, setRemote, removeRemote };
}

/** Deletions first, because they make room, and then the presets in their order. */
function inWritingOrder(versions: Versions): readonly (readonly [string, PresetVersion])[] {
  const placeOf = ({ preset }: PresetVersion) => preset?.place ?? -Infinity;
  return [...versions].sort(
    ([key, one], [otherKey, other]) => compare(placeOf(one), placeOf(other)) || compare(key, otherKey),
  );
}

const compare = <Value>(one: Value, other: Value): number => Number(one > other) - Number(one < other);

/** Whether this device has a version in its storage, apart from what it includes. */
function isStoredAs({ at, preset }: PresetVersion, before: PresetVersion | undefined): boolean {
  if (before?.at !== at) return false;
  return preset === null || before.preset === null ? preset === before.preset : isSamePreset(preset, before.preset);
}

/** Returns the local item of a version. A deletion keeps the preset that it deletes here, so that it can be restored. */
function localItem(
  id: string,
  { preset, at }: PresetVersion,
  stored: unknown,
  before: Preset | null,
): PresetItem | Tombstone {
  if (preset !== null) return { version: itemVersion, changedAt: at, preset };
  const inBin = before ?? (isTombstone(stored) ? stored.preset : undefined);
  return { version: itemVersion, id, deletedAt: at, ...(inBin !== undefined && { preset: inBin }) };
}
