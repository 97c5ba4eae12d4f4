import { longestPresetName } from '../../presets/preset';
import { cut } from '../../presets/preset-name';
import { isSamePreset } from '../../presets/same-preset';
import type { Preset } from '../../presets/preset';
import { includes, isNewer, joinSeen } from './revision';
import type { Revision } from './revision';

/** A preset at one revision. `null` means that it was deleted. */
export interface PresetVersion extends Revision {
  readonly preset: Preset | null;
}

/** What two versions of a preset become. */
interface MergedVersions {
  readonly version: PresetVersion;
  /** The version that another device changed at the same time and that must be kept as a preset of its own. */
  readonly displaced: PresetVersion | null;
}

/**
 * Returns what two versions of one preset become. Which of them is local makes no difference, so every device gets the same
 * result.
 *
 * - A version that includes the other one replaces it.
 * - If two devices changed the preset at the same time, the newer version keeps the id, and the older one is displaced.
 * - A deletion deletes only the edits that the deleting device knew. An edit made at the same time survives it, whatever the clocks
 *   of the devices say.
 */
export function mergeVersions(one: PresetVersion, other: PresetVersion): MergedVersions {
  const seen = joinSeen(one.seen, other.seen);
  const isAbove = includes(one, other);
  const isBelow = includes(other, one);
  const [winner, loser] = (isAbove === isBelow ? isPreferred(one, other) : isAbove) ? [one, other] : [other, one];
  const areConcurrent = !isAbove && !isBelow;
  const losesNothing = winner.preset === null || loser.preset === null || isSamePreset(winner.preset, loser.preset);
  return { version: { ...winner, seen }, displaced: areConcurrent && !losesNothing ? loser : null };
}

/** Whether one of two versions wins if neither includes the other, or each does. */
function isPreferred(one: PresetVersion, other: PresetVersion): boolean {
  if ((one.preset === null) !== (other.preset === null)) return one.preset !== null;
  if (one.at !== other.at || one.by !== other.by) return isNewer(one, other);
  // The same change with different contents: the number in the name of a kept version depends on the other names.
  return JSON.stringify(one.preset) > JSON.stringify(other.preset);
}

/** The largest length of an id, as `isId` in `readers.ts` has it. */
const longestId = 64;

/**
 * Returns a displaced version as a preset of its own. Its id and revision follow from the version alone, so devices that keep the
 * same version do not keep it twice.
 *
 * @param device - the name of the device that made the change
 * @param isTaken - whether a name is in use
 */
export function keepDisplaced(
  { preset, at, by }: PresetVersion & { readonly preset: Preset },
  device: string,
  isTaken: (name: string) => boolean,
): PresetVersion & { readonly preset: Preset } {
  const mark = markOf({ at, by });
  const id = preset.id.slice(mark.length - longestId) + mark;
  return { preset: { ...preset, id, name: nameOf(preset.name, device, isTaken) }, at, by, seen: { [by]: at } };
}

/** Returns the end of the id of a version that was kept. */
const markOf = ({ at, by }: Pick<PresetVersion, 'at' | 'by'>): string => `-${by}-${at.toString(36)}`;

/** Returns the id of the preset of which this is a kept version that nobody has changed since. Returns `null` for any other. */
export function originOf({ preset, at, by }: PresetVersion): string | null {
  const mark = markOf({ at, by });
  return preset?.id.endsWith(mark) ? preset.id.slice(0, -mark.length) : null;
}

/** Returns `name (device)`, with a number if that is taken, and shortened to what a preset's name may have. */
function nameOf(name: string, device: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number++) {
    const suffix = ` (${device}${number === 1 ? '' : ` ${number}`})`;
    const candidate = cut(name, longestPresetName - suffix.length) + suffix;
    if (!isTaken(candidate)) return candidate;
  }
}
