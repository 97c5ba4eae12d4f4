import { readPreset } from './preset';
import type { Preset } from './preset';

/** Whether two presets have the same content, in whatever order their fields were written. */
export function isSamePreset(one: Preset, other: Preset): boolean {
  return JSON.stringify(readPreset(one, '', [])) === JSON.stringify(readPreset(other, '', []));
}
