import type { CollectRequest } from '../core/collection';

declare global {
  /** Starts a collector in this frame; there once the injected script has run. */
  var sheafCollect: ((request: CollectRequest) => void) | undefined;

  /** Prioritized Task Scheduling, of which TypeScript's DOM library has no types yet. */
  var scheduler: { readonly yield: () => Promise<void> };

  interface HTMLElement {
    /** Firefox, for extensions only: the element's shadow root, closed ones too. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}
