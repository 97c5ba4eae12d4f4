import type { CollectRequest, FromPage, ToPage } from '../../src/core/messages/page';
import type { FramePort, PageAccess, Target } from '../../src/core/messages/page-access';
import type { Result } from '../../src/core/result';

/** The collector of a frame, controlled by a test. */
export interface FakeFrame {
  readonly say: (...messages: readonly FromPage[]) => void;
  /** Closes the port from the page's end: the frame is gone, or its collector is done. */
  readonly leave: () => void;
  /** The messages that the harvest has sent to it. */
  readonly asked: readonly ToPage[];
  /** Whether the harvest has closed the port. */
  readonly isClosed: () => boolean;
}

/** One harvest of a page: its request, and the means to answer it. */
export interface FakeVisit {
  readonly target: Target;
  readonly request: CollectRequest;
  /** Answers the injection with the frames that were reached, or with the failure. */
  readonly reach: (injection: Result<readonly number[]>) => Promise<void>;
  /** Lets a collector open its port. */
  readonly open: (frameId: number) => FakeFrame;
  readonly isHeard: () => boolean;
}

/** A page that behaves as a test asks, as the browser would report it. */
export interface FakePage {
  readonly access: PageAccess;
  /** The harvests that were started, in order. */
  readonly visits: readonly FakeVisit[];
  /** Returns the harvest that was started last. Throws if there is none. */
  readonly visit: () => FakeVisit;
}

export function createFakePage(): FakePage {
  const listeners = new Map<string, (port: FramePort) => void>();
  const visits: FakeVisit[] = [];

  function inject(target: Target, request: CollectRequest): Promise<Result<readonly number[]>> {
    return new Promise((resolve) => {
      visits.push({
        target,
        request,
        async reach(injection) {
          resolve(injection);
          await Promise.resolve();
          await Promise.resolve();
        },
        open: (frameId) => openPort(frameId, listeners.get(request.id)),
        isHeard: () => listeners.has(request.id),
      });
    });
  }

  return {
    access: {
      inject,
      listen(_tabId, id, onPort) {
        listeners.set(id, onPort);
        return () => listeners.delete(id);
      },
    },
    visits,
    visit() {
      const last = visits.at(-1);
      if (last === undefined) throw new Error('Nobody has come to this page.');
      return last;
    },
  };
}

function openPort(frameId: number, onPort: ((port: FramePort) => void) | undefined): FakeFrame {
  const listeners: ((message: FromPage) => void)[] = [];
  const closings: (() => void)[] = [];
  let isClosed = false;
  const asked: ToPage[] = [];
  onPort?.({
    tabId: 1,
    frameId,
    send: (message) => void asked.push(message),
    onMessage: (listener) => void listeners.push(listener),
    onClose: (listener) => void closings.push(listener),
    close: () => {
      isClosed = true;
    },
  });
  return {
    say: (...messages) => {
      // A port that either end has closed carries no more messages.
      if (!isClosed) for (const message of messages) listeners.forEach((listener) => listener(message));
    },
    leave: () => {
      if (!isClosed) for (const closed of closings) closed();
    },
    asked,
    isClosed: () => isClosed,
  };
}
