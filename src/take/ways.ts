import { copy } from './copy';
import type { Take, Way } from './way';

/** A way that is loaded when it is first used. */
const later =
  (load: () => Promise<Take>): Take =>
  async (picked, world) =>
    (await load())(picked, world);

/**
 * Every way of taking links by its id, which settings keep, in the order of the menu. A new one is a file beside this one, and a
 * line here.
 */
export const ways = {
  copy: { label: 'menuCopy', take: copy },
  download: {
    label: 'menuDownload',

    take: later(async () => (await import('./download')).download),
  },
  'open-tabs': {
    label: 'menuOpenTabs',

    take: later(async () => (await import('./open-tabs')).openTabs),
  },
  append: { label: 'menuAppend', take: later(async () => (await import('./append')).append) },
} as const satisfies Record<string, Way>;

/** The id of a way, as settings keep it. */
export type WayId = keyof typeof ways;

/** The way with that id; copying where there is none, as with one of a later version. */
export function wayOf(id: string): Way {
  // `Object.hasOwn` says that it is one of the keys.
  return Object.hasOwn(ways, id) ? ways[id as WayId] : ways.copy;
}
