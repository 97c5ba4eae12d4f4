import type { Handlers } from '../browser/message-handlers';
import type { TabOpener } from './open-tabs';

/** Lets the popup start and stop a tab opener, and answers before the first tab is there. */
export function handleTabs({ start, stop }: TabOpener): Handlers<'openTabs' | 'stopTabs'> {
  return {
    openTabs: async ({ urls, windowId }) => {
      start(urls, windowId);
      return null;
    },
    stopTabs: async () => {
      stop();
      return null;
    },
  };
}
