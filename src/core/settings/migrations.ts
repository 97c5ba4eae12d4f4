import { isRecord } from '../readers';
import { hasOld } from './items';

type Stored = Readonly<Record<string, unknown>>;

/** The one object of versions 1 and 2, and those of them that could not be read: the keys that {@link migrate} replaces. */
const oldKey = 'settings';
const oldUnreadableKey = 'settings.unreadable';

/** What storage holds, in today's shape. */
export interface Migrated {
  readonly items: Stored;
  /** Whether everything that was stored has its place there. */
  readonly isWhole: boolean;
}

/**
 * Returns what is stored in the items of today, whichever version stored it. Never throws. An item that is there already stays:
 * it is newer than what the old object says, which was left because the browser could not remove it. Pure, and gives the items
 * themselves where nothing is old.
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

// Each of these is pure, takes whatever was stored, and is never edited once it has been released: it makes what the next one takes.

/** From version 1 to 2: what the user sets is kept together, since it goes to their other devices; the query last used does not. */
function gatherOptions({ format, formatOptions, matchBudgetMs, ...kept }: Stored): Stored {
  return { ...kept, version: 2, options: { format, formatOptions, matchBudgetMs } };
}

/** The presets that came with version 2: one that is not among the presets was deleted. */
const startersOfVersion2 = ['pdf', 'images', 'other-sites', 'e-mail', 'github', 'feeds'];

/** When what version 2 stored was changed: it did not say, so earlier than anything since, and later than what comes with Sheaf. */
const beforeStamps = 1;

/** From version 2 to 3: options, desk and each preset are an item of their own. */
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
