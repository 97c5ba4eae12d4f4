import type { CollectRequest, FromPage, ToPage } from '../../src/core/messages/page';
import type { Result } from '../../src/core/result';
import type { FramePort, PageAccess, Target } from '../../src/harvest/page-access';

/** A frame's collector, as a test plays it. */
export interface FakeFrame {
  readonly say: (...messages: readonly FromPage[]) => void;
  /** The port closes from the page's end: the frame is gone, or its collector is done. */
  readonly leave: () => void;
  /** What the harvest has sent to it. */
  readonly asked: readonly ToPage[];
  /** Whether the harvest has closed the port. */
  readonly isClosed: () => boolean;
}

/** One harvest of a page: what was asked of it, and the ways to answer. */
export interface FakeVisit {
  readonly target: Target;
  readonly request: CollectRequest;
  /** Answers the injection: the frames that were reached, or why none was. */
  readonly reach: (injection: Result<readonly number[]>) => Promise<void>;
  /** A collector opens its port. */
  readonly open: (frameId: number) => FakeFrame;
  readonly isHeard: () => boolean;
}

/** A page that does and says what a test tells it to, as the browser would pass it on. */
export interface FakePage {
  readonly access: PageAccess;
  /** The harvests that were started, the first one first. */
  readonly visits: readonly FakeVisit[];
  /** The harvest started last; throws when there is none. */
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
      // A port that one end has closed carries nothing more.
      if (!isClosed) for (const message of messages) listeners.forEach((hear) => hear(message));
    },
    leave: () => {
      if (!isClosed) for (const closed of closings) closed();
    },
    asked,
    isClosed: () => isClosed,
  };
}
