import { succeed } from '../core/result';
import { askAboveTabs } from '../core/taking/opening';
import type { Take } from './way';

/** Opens the links in tabs; asks first when there are many. Whoever opens them reports how far that has come. */
export const openTabs: Take<'openTabs' | 'confirmTabs'> = async (picked, world) => {
  const urls = picked.urls();
  const isMeant = urls.length <= askAboveTabs || (await world.confirmTabs(urls.length));
  if (isMeant) await world.openTabs(urls);
  return succeed({ count: isMeant ? urls.length : 0, parts: [] });
};
