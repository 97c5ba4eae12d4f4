import { basename } from 'node:path';

/**
 * Returns the name of a CSS module's class in the build: the unique name of the module, then the class. The popup's static HTML
 * uses these names too, so they must be the same in every build.
 */
export function scopedClassName(name: string, file: string): string {
  return `${basename(file).split('.')[0] ?? ''}-${name}`;
}
