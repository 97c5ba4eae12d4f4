import type { Result } from '../result';
import type { CollectRequest, FromPage, ToPage } from './page';

/** The tab whose links are collected, and the frame if only one is meant. */
export interface Target {
  readonly tabId: number;
  readonly frameId?: number;
}

/** The extension's end of a connection to a frame. `browser/` supplies it. */
export interface FramePort {
  readonly tabId: number;
  readonly frameId: number;
  readonly onMessage: (listener: (message: FromPage) => void) => void;
  /** Sends a message. Throws once the port is closed. */
  readonly send: (message: ToPage) => void;
  /** Calls the listener when the frame is gone. */
  readonly onClose: (listener: () => void) => void;
  readonly close: () => void;
}

/** What a harvest needs from the browser. */
export interface PageAccess {
  /** Starts a collector in each reachable frame of the target. Resolves to the ids of these frames, or to why there are none. */
  readonly inject: (target: Target, request: CollectRequest) => Promise<Result<readonly number[]>>;
  /** Calls `onPort` for each collector that answers the request with this id. Returns a function that stops listening. */
  readonly listen: (tabId: number, id: string, onPort: (port: FramePort) => void) => () => void;
}
