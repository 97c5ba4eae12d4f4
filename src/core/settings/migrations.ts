import { isRecord } from '../readers';
import { hasOld } from './items';

type Stored = Readonly<Record<string, unknown>>;

/** The keys that {@link migrate} replaces: the single object of versions 1 and 2, and the originals they could not read. */
const oldKey = 'settings';
const oldUnreadableKey = 'settings.unreadable';

/** The content of storage in today's form. */
export interface Migrated {
  readonly items: Stored;
  /** Whether everything that was stored is in `items`. */
  readonly isWhole: boolean;
}

/**
 * Returns the content of storage as today's items, whichever version stored it. Never throws. An item that already exists is
 * kept: it is newer than the old object, which remains only if the browser could not remove it. Pure; returns the given items
 * themselves if nothing is old.
 */
export function migrate(stored: Stored): Migrated {
  if (!hasOld(stored)) return { items: stored, isWhole: true };
  const { [oldKey]: old, [oldUnreadableKey]: unreadable, ...items } = stored;
  const aside = Array.isArray(unreadable) && {
    unreadable: unreadable.map((original: unknown) => ({ settings: original })),
  };
  if (old === undefined) return { items: { ...aside, ...items }, isWhole: true };
  const gathered = isRecord(old) && old['version'] === 1 ? gatherOptions(old) : old;
  if (!isRecord(gathered) || gathered['version'] !== 2) return { items: { ...aside, ...items }, isWhole: false };
  const split = splitIntoItems(gathered);
  return { items: { ...aside, ...split.items, ...items }, isWhole: split.isWhole };
}

// Each step is pure, accepts whatever was stored, and returns what the next step accepts. A released step is never edited.

/** From version 1 to 2: groups the options, which are shared with the user's other devices. The query last used is not. */
function gatherOptions({ format, formatOptions, matchBudgetMs, ...kept }: Stored): Stored {
  return { ...kept, version: 2, options: { format, formatOptions, matchBudgetMs } };
}

/** The presets that came with version 2. One that is missing from the stored presets was deleted. */
const startersOfVersion2 = ['pdf', 'images', 'other-sites', 'e-mail', 'github', 'feeds'];

/**
 * The stamp for what version 2 stored without one: earlier than any later change, and later than the presets that come with
 * Sheaf.
 */
const beforeStamps = 1;

/** From version 2 to 3: stores options, desk and each preset as an item of its own. */
function splitIntoItems({ query, presetInUse, isArrangeOpen, options, presets }: Stored): Migrated {
  const items: Record<string, unknown> = {
    options: { version: 3, changedAt: beforeStamps, options },
    desk: { version: 3, desk: { query, presetInUse, isArrangeOpen } },
  };
  if (!Array.isArray(presets)) return { items, isWhole: presets === undefined };
  for (const id of startersOfVersion2) items[`preset:${id}`] = { version: 3, id, deletedAt: beforeStamps };
  const ids = new Set<string>();
  const listed: readonly unknown[] = presets;
  for (const preset of listed) {
    if (!isRecord(preset) || typeof preset['id'] !== 'string') continue;
    ids.add(preset['id']);
    items[`preset:${preset['id']}`] = { version: 3, changedAt: beforeStamps, preset };
  }
  return { items, isWhole: ids.size === listed.length };
}
