import type { Run } from '../core/arrange';
import type { CollectMessage, CollectRequest } from '../core/collection';
import type { PackedLinks } from '../core/packed-links';
import { fail } from '../core/result';
import type { Failure, Result } from '../core/result';
import { badSelector } from '../core/selector';
import { createGathering } from './gathering';
import type { UnreadFrames } from './gathering';

/** The tab, and the frame of it when only one is meant, that links are collected from. */
export interface Target {
  readonly tabId: number;
  readonly frameId?: number;
}

/** What a harvest asks the collectors for. */
export type Wanted = Omit<CollectRequest, 'id'>;

/** A collector's end of the line, as `browser/` hands it in. */
export interface CollectorPort {
  readonly frameId: number;
  readonly onMessage: (listener: (message: CollectMessage) => void) => void;
  /** Told when the frame is gone or its collector has ended. */
  readonly onClose: (listener: () => void) => void;
  readonly close: () => void;
}

/** What a harvest needs of the browser. */
export interface PageAccess {
  /** Starts a collector in each reachable frame of the target; gives the frames' ids, or says why there are none. */
  readonly inject: (target: Target, request: CollectRequest) => Promise<Result<readonly number[]>>;
  /** Calls `onPort` for each collector that answers to the request with that id; the function it gives stops that. */
  readonly listen: (tabId: number, id: string, onPort: (port: CollectorPort) => void) => () => void;
}

/** How far a harvest has come. */
export interface Progress {
  /** `silent`: the page has not said a word for a while; it may yet. The other two but `reading` are final. */
  readonly state: 'reading' | 'silent' | 'done' | 'failed';
  readonly failure?: Failure;
  /** The links that have arrived, in page order. */
  readonly runs: readonly Run[];
  readonly count: number;
  /** Child frames whose links are not in here: closed to extensions, or silent for too long. */
  readonly unreadFrames: UnreadFrames;
  /** Whether the document was still loading when it was read. */
  readonly isLoading: boolean;
}

export interface HarvestObserver {
  /** New links, after those that have arrived before. */
  readonly onLinks: (links: PackedLinks) => void;
  /** Called after each change; what it is given holds for what `onLinks` has received until then. */
  readonly onProgress: (progress: Progress) => void;
}

/** How long a frame may say nothing, in milliseconds, before the harvest goes on without it. */
export const silenceMs = 1000;

/** How long a frame may go on talking, in milliseconds: a page that adds shadow trees faster than they are read never ends. */
export const longestMs = 120_000;

/**
 * Collects the links of a tab, frame by frame, and reports them as they come. One slow or broken frame never holds up the others:
 * after {@link silenceMs} without a word it counts as unread; the top frame is said to be silent, and listened to all the same.
 * A child frame that has not ended after {@link longestMs} counts as unread too; a top frame that has not fails the harvest.
 *
 * @returns a function that ends the harvest: the page's work stops, and nothing more is reported.
 */
export function startHarvest(
  target: Target,
  wanted: Wanted,
  { inject, listen }: PageAccess,
  observer: HarvestObserver,
): () => void {
  const id = crypto.randomUUID();
  const gathering = createGathering();
  const ports = new Map<number, CollectorPort>();
  const ended = new Set<number>();
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const limits = new Map<number, ReturnType<typeof setTimeout>>();
  const rootId = target.frameId ?? 0;
  /** The frames that were reached; `null` until the browser has answered, or is no longer waited for. */
  let expected: readonly number[] | null = null;
  let isLoading = false;
  let state: Progress['state'] = 'reading';
  let failure: Failure | undefined;

  const stopListening = listen(target.tabId, id, receive);
  expectWord(rootId);
  void inject(target, { ...wanted, id })
    .catch((error: unknown) => {
      console.error(error);
      return fail('unexpected');
    })
    .then(begin);
  return stop;

  function begin(injection: Result<readonly number[]>): void {
    if (isFinal()) return;
    if (!injection.ok) {
      finish('failed', injection.failure);
      return;
    }
    expected = injection.value;
    for (const frameId of expected) if (!ended.has(frameId) && !timers.has(frameId)) expectWord(frameId);
    settle();
  }

  function receive(port: CollectorPort): void {
    const { frameId } = port;
    ports.set(frameId, port);
    expectWord(frameId);
    clearTimeout(limits.get(frameId));
    limits.set(
      frameId,
      setTimeout(() => (frameId === rootId ? finish('failed', { code: 'page-endless' }) : abandon(frameId)), longestMs),
    );
    port.onMessage((message) => {
      if (isFinal()) return;
      if (frameId === rootId && state === 'silent') state = 'reading';
      expectWord(frameId);
      if (message.kind === 'begin' && frameId === rootId) isLoading = message.isLoading;
      const links = gathering.accept(frameId, message);
      if (links) observer.onLinks(links);
      if (message.kind === 'failed' && frameId === rootId) {
        finish(
          'failed',
          message.reason === 'bad-selector' ? badSelector(message.detail ?? '') : { code: message.reason },
        );
      } else if (message.kind === 'end' || message.kind === 'failed') {
        end(frameId);
      } else {
        tell();
      }
    });
    port.onClose(() => {
      if (isFinal() || ended.has(frameId)) return;
      if (frameId === rootId) finish('failed', { code: 'page-left' });
      else end(frameId);
    });
  }

  function end(frameId: number): void {
    ended.add(frameId);
    clearTimeout(timers.get(frameId));
    clearTimeout(limits.get(frameId));
    if (expected === null && frameId === rootId) expectWord(rootId);
    settle();
  }

  function abandon(frameId: number): void {
    ports.get(frameId)?.close();
    end(frameId);
  }

  function settle(): void {
    // A frame may have answered that the browser does not name: it is heard to its end all the same.
    if (expected !== null && [...expected, ...ports.keys()].every((frameId) => ended.has(frameId))) finish('done');
    else tell();
  }

  function expectWord(frameId: number): void {
    clearTimeout(timers.get(frameId));
    timers.set(
      frameId,
      setTimeout(() => {
        if (frameId !== rootId) {
          abandon(frameId);
        } else if (!ended.has(frameId)) {
          state = 'silent';
          tell();
        } else if (expected === null) {
          expected = [];
          settle();
        }
      }, silenceMs),
    );
  }

  function finish(final: 'done' | 'failed', reason?: Failure): void {
    state = final;
    failure = reason;
    stop();
    tell();
  }

  function stop(): void {
    if (!isFinal()) state = 'done';
    stopListening();
    for (const timer of [...timers.values(), ...limits.values()]) clearTimeout(timer);
    for (const port of ports.values()) port.close();
  }

  function isFinal(): boolean {
    return state === 'done' || state === 'failed';
  }

  function tell(): void {
    observer.onProgress({
      state,
      ...(failure && { failure }),
      runs: gathering.runs(),
      count: gathering.count(),
      unreadFrames: gathering.unreadFrames(),
      isLoading,
    });
  }
}
