import { readPreset } from '../presets/preset';
import type { Preset } from '../presets/preset';
import { binMs } from './item-changes';
import { isTombstone } from './items';
import type { Items } from './items';

/** A deleted preset that can be restored. */
export interface DeletedPreset {
  readonly preset: Preset;
  /** When it was deleted, in milliseconds since the epoch. */
  readonly deletedAt: number;
}

/**
 * Returns the deleted presets that can be restored, the last deleted one first. Never throws: what cannot be read is left out.
 *
 * @param now - in milliseconds since the epoch
 */
export function readBin(items: Items, now: number): readonly DeletedPreset[] {
  return Object.values(items)
    .filter(isTombstone)
    .filter(({ deletedAt }) => now - deletedAt <= binMs)
    .flatMap(({ preset: stored, deletedAt }) => {
      const preset = stored === undefined ? null : readPreset(stored, '', []);
      return preset === null ? [] : [{ preset, deletedAt }];
    })
    .sort((one, other) => other.deletedAt - one.deletedAt);
}
