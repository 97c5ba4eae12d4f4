import type { Take, Way, World } from './way';

/** Returns a way that is loaded when it is first used. */
const later =
  <Part extends keyof World>(load: () => Promise<Take<Part>>): Take<Part> =>
  async (picked, world) =>
    (await load())(picked, world);

/**
 * The ways of taking links by their ids, which are stored in settings, in the order of the menu. To add one, add a line here and
 * a file next to this one.
 */
export const ways = {
  copy: { label: 'menuCopy', take: later(async () => (await import('./copy')).copy) },
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

/** The id of a way, as stored in settings. */
export type WayId = keyof typeof ways;

/** Returns the way with this id. Returns copying if there is none, as for an id from a later version. */
export function wayOf(id: string): Way {
  // `Object.hasOwn` ensures that it is one of the keys.
  return Object.hasOwn(ways, id) ? ways[id as WayId] : ways.copy;
}
