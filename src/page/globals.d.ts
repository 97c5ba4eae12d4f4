import type { CollectRequest } from '../core/collection';

declare global {
  /** What a collector is to be started with in this frame; taken away when it is. */
  var sheafRequest: CollectRequest | undefined;

  /** Starts a collector in this frame, if there is a request for one; there once the injected script has run. */
  var sheafCollect: (() => void) | undefined;

  /** Prioritized Task Scheduling, of which TypeScript's DOM library has no types yet. */
  var scheduler: { readonly yield: () => Promise<void> };

  interface HTMLElement {
    /** Firefox, for extensions only: the element's shadow root, closed ones too. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}
