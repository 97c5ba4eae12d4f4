import { opensInTab } from '../core/taking/opening';
import type { Opening } from '../core/taking/opening';

export interface TabOpenerDependencies {
  /** Opens an address in a background tab; is rejected when the browser refuses. */
  readonly openTab: (url: string, windowId: number) => Promise<void>;
  /** Tells whoever looks how far it has come. */
  readonly tell: (opening: Opening) => Promise<void>;
}

/** Opens tabs one after the other, whether or not the popup that asked for them is still there. */
export interface TabOpener {
  /** Starts at once, in the place of what is under way. */
  readonly start: (urls: readonly string[], windowId: number) => void;
  /** Opens no more. */
  readonly stop: () => void;
}

export function createTabOpener({ openTab, tell }: TabOpenerDependencies): TabOpener {
  let current = { isStopped: false };

  async function open(urls: readonly string[], windowId: number): Promise<void> {
    const own = { isStopped: false };
    current = own;
    let opened = 0;
    let refused = 0;
    const report = (state: Opening['state']) => tell({ total: urls.length, opened, refused, state });
    for (const url of urls) {
      await report('opening');
      if (current !== own) return;
      if (own.isStopped) {
        await report('stopped');
        return;
      }
      const isOpen = opensInTab(url) && (await openTab(url, windowId).then(yes, no));
      if (isOpen) opened++;
      else refused++;
    }
    await report('done');
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
