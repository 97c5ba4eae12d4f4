import { join } from 'node:path';

/** The folder of the clone, absolute. */
export const projectRoot = join(import.meta.dirname, '..');

/** A path inside the clone, absolute. */
export function inProject(...parts: readonly string[]): string {
  return join(projectRoot, ...parts);
}
