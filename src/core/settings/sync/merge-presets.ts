import type { Preset } from '../../presets/preset';
import { presetPrefix } from '../items';
import { keepDisplaced, mergeVersions, originOf } from './preset-versions';
import type { PresetVersion } from './preset-versions';
import { includes } from './revision';

/** A preset that two devices changed at the same time. Both versions were kept. */
export interface Conflict {
  /** The name of the newer version, which kept its place. */
  readonly name: string;
  /** The name under which the older version was kept. */
  readonly copy: string;
  /** The name of the device that made the older version. */
  readonly device: string;
  /** When the conflict was found, in milliseconds since the epoch. */
  readonly at: number;
}

type Versions = ReadonlyMap<string, PresetVersion>;

/**
 * Merges the presets of this device with those in synchronised storage. An item that is missing on one side was not deleted: only
 * a tombstone deletes.
 *
 * @param nameOf - returns the name of a device
 */
export function mergePresets(
  local: Versions,
  remote: Versions,
  nameOf: (deviceId: string) => string,
  now: number,
): { readonly versions: Versions; readonly conflicts: readonly Conflict[] } {
  const versions = new Map([...local, ...remote]);
  const displaced: { readonly from: string; readonly version: PresetVersion & { readonly preset: Preset } }[] = [];
  for (const [key, other] of remote) {
    const own = local.get(key);
    if (own === undefined) continue;
    const merged = mergeVersions(own, other);
    versions.set(key, merged.version);
    const preset = merged.displaced?.preset;
    if (merged.displaced && preset) displaced.push({ from: key, version: { ...merged.displaced, preset } });
  }
  const conflicts = findKeptElsewhere(local, remote, nameOf, now);
  for (const { from, version } of displaced) {
    const names = new Set([...versions.values()].map(({ preset }) => preset?.name));
    const device = nameOf(version.by);
    const copy = keepDisplaced(version, device, (name) => names.has(name));
    const key = presetPrefix + copy.preset.id;
    const there = versions.get(key);
    // Another device may have kept the same version already, and somebody may have changed or deleted it since.
    if (there !== undefined && includes(there, copy)) continue;
    versions.set(key, copy);
    conflicts.push({ name: versions.get(from)?.preset?.name ?? '', copy: copy.preset.name, device, at: now });
  }
  return { versions, conflicts };
}

/** Returns the conflicts that another device resolved and that this one has not seen: it has the preset, and not the kept version. */
function findKeptElsewhere(
  local: Versions,
  remote: Versions,
  nameOf: (deviceId: string) => string,
  now: number,
): Conflict[] {
  const found: Conflict[] = [];
  for (const [key, version] of remote) {
    const origin = originOf(version);
    const here = origin === null ? undefined : local.get(presetPrefix + origin);
    // On a device that has just joined, the preset is absent or as it came with Sheaf.
    if (version.preset === null || !here?.preset || here.at === 0 || local.has(key)) continue;
    found.push({ name: here.preset.name, copy: version.preset.name, device: nameOf(version.by), at: now });
  }
  return found;
}
