import type { Answer, CollectRequest, ToPage } from '../core/messages/page';

/** An element that was sent, held weakly once everything has been. */
export type HeldElement = Element | WeakRef<Element>;

/**
 * Answers a question of the extension.
 *
 * @param elements - the elements that this harvest has sent, in the order sent
 */
type Handler<Message extends ToPage> = (
  message: Message,
  elements: readonly HeldElement[],
  port: { readonly postMessage: (answer: Answer) => void },
) => void;

declare global {
  /** The requests for which no collector has been started in this frame yet, in order of arrival. */
  var sheafRequests: CollectRequest[] | undefined;

  /** Starts a collector for each waiting request. Present once the injected script has run. */
  var sheafCollect: (() => void) | undefined;

  /** The functions that answer the extension's questions, by kind. Each is present once its script has run. */
  var sheafHandlers: { [Kind in ToPage['kind']]?: Handler<Extract<ToPage, { kind: Kind }>> };

  /** In Chrome, identifies this frame to the frames around it. */
  var sheafFrame: string | undefined;

  interface Window {
    sheafFrame?: string | undefined;
  }

  namespace chrome.runtime {
    /** Firefox only: returns the id of a window's frame, of any origin. */
    const getFrameId: ((frame: Window) => number) | undefined;
  }

  /** Prioritized Task Scheduling, for which TypeScript's DOM library has no types yet. */
  var scheduler: { readonly yield: () => Promise<void> };

  interface HTMLElement {
    /** Firefox, for extensions only: the element's shadow root, even if closed. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}
