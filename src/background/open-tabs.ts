import { opensInTab } from '../core/taking/opening';
import type { Opening } from '../core/taking/opening';

interface TabOpenerDependencies {
  /** Opens an address in a background tab. Rejected if the browser refuses it. */
  readonly openTab: (url: string, windowId: number) => Promise<void>;
  /** Reports the progress to all documents. */
  readonly report: (opening: Opening) => Promise<void>;
}

/** Opens tabs one after another, even after the popup that asked for them has closed. */
export interface TabOpener {
  /** Starts at once, and stops what was still opening. */
  readonly start: (urls: readonly string[], windowId: number) => void;
  /** Opens no further tabs. */
  readonly stop: () => void;
}

/** Creates an opener of tabs. An address that no tab can show, or that the browser refuses, counts as refused. */
export function createTabOpener({ openTab, report }: TabOpenerDependencies): TabOpener {
  let current = { isStopped: false };

  async function open(urls: readonly string[], windowId: number): Promise<void> {
    const own = { isStopped: false };
    current = own;
    let opened = 0;
    let refused = 0;
    const reportState = (state: Opening['state']) => report({ total: urls.length, opened, refused, state });
    for (const url of urls) {
      await reportState('opening');
      if (current !== own) return;
      if (own.isStopped) {
        await reportState('stopped');
        return;
      }
      const isOpen = opensInTab(url) && (await openTab(url, windowId).then(yes, no));
      if (isOpen) opened++;
      else refused++;
    }
    await reportState('done');
  }

  return {
    start: (urls, windowId) => {
      open(urls, windowId).catch((error: unknown) => console.error(error));
    },
    stop: () => {
      current.isStopped = true;
    },
  };
}

const yes = (): boolean => true;
const no = (): boolean => false;
