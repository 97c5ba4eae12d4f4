import { succeed } from '../core/result';
import { askAboveTabs } from '../core/taking/opening';
import type { Take } from './way';

/**
 * Opens the links in tabs, and asks first if there are many. Progress is reported by `World.openTabs`, so the result has no
 * parts.
 */
export const openTabs: Take<'openTabs' | 'confirmTabs'> = async (picked, world) => {
  const urls = picked.urls();
  const isConfirmed = urls.length <= askAboveTabs || (await world.confirmTabs(urls.length));
  if (isConfirmed) await world.openTabs(urls);
  return succeed({ count: isConfirmed ? urls.length : 0, parts: [] });
};
