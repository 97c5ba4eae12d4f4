import type { Items } from '../items';
import type { Revisions } from './local-versions';
import { readMirror } from './mirror';

/**
 * Whether synchronised storage contains changes under this device's id that this device does not know: its profile was copied to
 * another device, or restored from a backup. It then needs another id, or its next changes would seem to include those.
 *
 * @param revisions - the revisions that this device last synchronised. It stores its own changes there before it sends them.
 */
export function isIdTaken(remote: Items, revisions: Revisions, deviceId: string): boolean {
  const known = new Map(Object.entries(revisions));
  const stampIn = (seen: Readonly<Record<string, number>> = {}) => new Map(Object.entries(seen)).get(deviceId) ?? 0;
  return [...readMirror(remote).presets].some(([key, { seen }]) => stampIn(seen) > stampIn(known.get(key)?.seen));
}
