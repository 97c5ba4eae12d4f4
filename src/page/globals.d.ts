import type { Answer, CollectRequest, ToPage } from '../core/messages/page';

/** An element that was sent, held weakly once everything has been. */
export type HeldElement = Element | WeakRef<Element>;

/**
 * Answers a question of the extension.
 *
 * @param elements - the elements that the question's harvest has sent, in the order of sending
 */
type Handler<Message extends ToPage> = (
  message: Message,
  elements: readonly HeldElement[],
  port: { readonly postMessage: (answer: Answer) => void },
) => void;

declare global {
  /** The requests that no collector in this frame has been started for yet, in the order in which they arrived. */
  var sheafRequests: CollectRequest[] | undefined;

  /** Starts a collector for each waiting request; there once the injected script has run. */
  var sheafCollect: (() => void) | undefined;

  /** Answer the extension's questions, kind by kind; each is there once the script that brings it has run, and so is this. */
  var sheafHandlers: { [Kind in ToPage['kind']]?: Handler<Extract<ToPage, { kind: Kind }>> };

  /** Tells a frame of Chrome's from the others, for this frame and for those around it. */
  var sheafFrame: string | undefined;

  interface Window {
    sheafFrame?: string | undefined;
  }

  namespace chrome.runtime {
    /** Firefox: the id of the frame that a window is, of any origin. */
    const getFrameId: ((frame: Window) => number) | undefined;
  }

  /** Prioritized Task Scheduling, of which TypeScript's DOM library has no types yet. */
  var scheduler: { readonly yield: () => Promise<void> };

  interface HTMLElement {
    /** Firefox, for extensions only: the element's shadow root, closed ones too. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}
