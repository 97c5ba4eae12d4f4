import { readPreset } from '../../presets/preset';
import { isRecord } from '../../readers';
import { contentOf, isTombstone, presetIdOf } from '../items';
import type { Items } from '../items';
import { stampOf } from '../item-changes';
import type { PresetVersion } from './preset-versions';
import { readRevision, revise, untouched } from './revision';
import type { Revision } from './revision';

/** The revision of the content of each item, by key, as this device last synchronised it. */
export type Revisions = Readonly<Record<string, Revision>>;

/** Reads revisions from storage. Leaves out what is none. */
export function readRevisions(value: unknown): Revisions {
  if (!isRecord(value)) return {};
  const read: [string, Revision][] = [];
  for (const [key, stored] of Object.entries(value)) {
    const revision = isRecord(stored) ? readRevision(stored['at'], stored['by'], stored['seen']) : null;
    if (revision !== null) read.push([key, revision]);
  }
  return Object.fromEntries(read);
}

/**
 * Returns the presets of this device and their deletions, by key, each with its revision. An item whose stamp is not the one last
 * synchronised was changed on this device since. A preset as it came with Sheaf is older than any change, and so is one that
 * could be read only in part.
 */
export function readLocalVersions(
  items: Items,
  revisions: Revisions,
  deviceId: string,
): ReadonlyMap<string, PresetVersion> {
  const versions = new Map<string, PresetVersion>();
  for (const [key, item] of Object.entries(items)) {
    const id = presetIdOf(key);
    if (id === null) continue;
    const wrong: string[] = [];
    const preset = isTombstone(item) ? null : readPreset(contentOf(item, 'preset', wrong), key, wrong);
    if (!isTombstone(item) && preset?.id !== id) continue;
    const stamp = wrong.length > 0 ? 0 : stampOf(item);
    const known = Object.hasOwn(revisions, key) ? revisions[key] : undefined;
    const revision = known?.at === stamp ? known : revise(known ?? untouched, deviceId, stamp);
    versions.set(key, { ...(stamp === 0 ? untouched : revision), preset });
  }
  return versions;
}
