import type { Handlers } from '../browser/message-handlers';
import type { TabOpener } from './open-tabs';

/** Returns handlers through which the popup starts and stops a tab opener. They answer before the first tab opens. */
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
