import type { CollectRequest, FromPage, ToPage } from '../core/messages/page';
import type { Result } from '../core/result';

/** The tab, and the frame of it when only one is meant, that links are collected from. */
export interface Target {
  readonly tabId: number;
  readonly frameId?: number;
}

/** The extension's end of the line to a frame, as `browser/` hands it in. */
export interface FramePort {
  readonly tabId: number;
  readonly frameId: number;
  readonly onMessage: (listener: (message: FromPage) => void) => void;
  /** Sends a message; throws once the port is closed. */
  readonly send: (message: ToPage) => void;
  /** Called when the frame is gone. */
  readonly onClose: (listener: () => void) => void;
  readonly close: () => void;
}

/** What a harvest needs of the browser. */
export interface PageAccess {
  /** Starts a collector in each reachable frame of the target; gives the frames' ids, or says why there are none. */
  readonly inject: (target: Target, request: CollectRequest) => Promise<Result<readonly number[]>>;
  /** Calls `onPort` for each collector that answers to the request with that id; the function it gives stops that. */
  readonly listen: (tabId: number, id: string, onPort: (port: FramePort) => void) => () => void;
}
