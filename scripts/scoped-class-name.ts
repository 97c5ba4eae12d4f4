import { basename } from 'node:path';

/**
 * The name that a class of a CSS module has in the build: that of the module, which no other has, before its own. The popup's HTML
 * names classes too, so they must not be drawn anew by each build.
 */
export function scopedClassName(name: string, file: string): string {
  return `${basename(file).split('.')[0] ?? ''}-${name}`;
}
