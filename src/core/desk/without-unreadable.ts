import { stampOf } from '../settings/item-changes';
import { itemVersion, optionsKey, presetPrefix, readSettings } from '../settings/items';
import type { Items } from '../settings/items';
import { unreadableAmong, unreadableKey } from '../settings/unreadable';
import { deskKey, itemOf, readDesk } from './desk';

/**
 * Returns the writes that remove everything unreadable from storage: what was set aside, presets that cannot be read, and fields in
 * whose place defaults are used. What can be read stays the same.
 */
export function withoutUnreadable(items: Items): { readonly set: Items; readonly remove: readonly string[] } {
  const { settings, repaired } = readSettings(items);
  const { desk, repaired: repairedDesk } = readDesk(items);
  const unreadable = Object.keys(unreadableAmong(Object.keys(items), items, [...repaired, ...repairedDesk]));
  const set: Record<string, unknown> = {};
  for (const key of unreadable) {
    const common = { version: itemVersion, changedAt: stampOf(items[key]) };
    const preset = settings.presets.find(({ id }) => presetPrefix + id === key);
    if (key === deskKey) set[key] = itemOf(desk);
    else if (key === optionsKey) set[key] = { ...common, options: settings.options };
    else if (preset !== undefined) set[key] = { ...common, preset };
  }
  return { set, remove: [unreadableKey, ...unreadable.filter((key) => !Object.hasOwn(set, key))] };
}
