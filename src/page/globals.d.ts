import type { CollectRequest } from '../core/collection';

declare global {
  /** The requests that no collector in this frame has been started for yet, in the order in which they arrived. */
  var sheafRequests: CollectRequest[] | undefined;

  /** Starts a collector for each waiting request; there once the injected script has run. */
  var sheafCollect: (() => void) | undefined;

  /** Prioritized Task Scheduling, of which TypeScript's DOM library has no types yet. */
  var scheduler: { readonly yield: () => Promise<void> };

  interface HTMLElement {
    /** Firefox, for extensions only: the element's shadow root, closed ones too. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}
