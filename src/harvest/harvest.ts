import type { Collected, CollectRequest } from '../core/messages/page';
import type { FramePort, PageAccess, Target } from '../core/messages/page-access';
import { badSelector } from '../core/query/selector';
import { fail } from '../core/result';
import type { Failure, Result } from '../core/result';
import { createGathering } from './gathering';
import { placeFrames } from './placing';
import type { Frame } from './placing';
import type { HarvestObserver, Progress } from './progress';

/** A harvest and its connection to the page. Its frames keep listening until it is disposed of. */
export interface Harvest {
  /** Returns the frames that have reported their place, each with what it has sent. */
  readonly frames: () => Iterable<Frame>;
  /** Returns the port to a frame, or `undefined` if the frame is gone. */
  readonly port: (frameId: number) => FramePort | undefined;
  /** Closes all ports. The work in the page stops, its frames forget what they sent, and nothing more is reported. */
  readonly dispose: () => void;
}

/** What a harvest asks of the collectors. */
export type Wanted = Omit<CollectRequest, 'id'>;

/** A timer for each frame, by its id. */
type Timers = Map<number, ReturnType<typeof setTimeout>>;

/** How long a frame may send nothing before the harvest continues without it, in milliseconds. */
export const silenceMs = 1000;

/** How long a frame may take to send its links, in milliseconds. A page may add shadow trees faster than they are read. */
export const longestMs = 120_000;

/**
 * Collects the links of a tab, frame by frame, and reports them as they arrive. A slow or broken frame never delays the others. A
 * child frame that sends nothing for {@link silenceMs} counts as unread. So does a child frame that has not ended after {@link
 * longestMs}. A top frame that sends nothing is reported as silent and still waited for; one that has not ended after {@link
 * longestMs} fails the harvest.
 *
 * A harvest that is done stays connected to its page: the frames answer until it is disposed of, and a frame that goes away
 * changes nothing of what was read. A harvest that failed has closed its ports.
 */
export function startHarvest(
  target: Target,
  wanted: Wanted,
  { inject, listen }: PageAccess,
  observer: HarvestObserver,
): Harvest {
  const id = crypto.randomUUID();
  const gathering = createGathering();
  /** The open ports, by frame. */
  const ports = new Map<number, FramePort>();
  const ended = new Set<number>();
  /** Run out when a frame has sent nothing for too long. */
  const silences: Timers = new Map();
  /** Run out when a frame has been sending for too long. */
  const limits: Timers = new Map();
  const rootId = target.frameId ?? 0;
  /** The frames that were reached. `null` until the browser has answered or is no longer waited for. */
  let expected: readonly number[] | null = null;
  let isLoading = false;
  let state: Progress['state'] = 'reading';
  let failure: Failure | undefined;

  const stopListening = listen(target.tabId, id, receive);
  expectMessage(rootId);
  void inject(target, { ...wanted, id })
    .catch((error: unknown) => {
      console.error(error);
      return fail('unexpected');
    })
    .then(begin);
  return { frames: gathering.frames, port: (frameId) => ports.get(frameId), dispose };

  function begin(injection: Result<readonly number[]>): void {
    if (isFinal()) return;
    if (!injection.ok) return finish('failed', injection.failure);
    expected = injection.value;
    for (const frameId of expected) if (!ended.has(frameId) && !silences.has(frameId)) expectMessage(frameId);
    settle();
  }

  function receive(port: FramePort): void {
    const { frameId } = port;
    ports.set(frameId, port);
    expectMessage(frameId);
    restart(limits, frameId, longestMs, () =>
      frameId === rootId ? finish('failed', { code: 'page-endless' }) : abandon(frameId),
    );
    port.onMessage((message) => {
      if (!isFinal() && message.kind !== 'shown') handle(frameId, message);
    });
    port.onClose(() => {
      if (ports.get(frameId) === port) ports.delete(frameId);
      if (isFinal() || ended.has(frameId)) return;
      if (frameId === rootId) finish('failed', { code: 'page-left' });
      else end(frameId);
    });
  }

  function handle(frameId: number, message: Collected): void {
    if (frameId === rootId && state === 'silent') state = 'reading';
    expectMessage(frameId);
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
      report();
    }
  }

  function end(frameId: number): void {
    ended.add(frameId);
    clearTimeout(silences.get(frameId));
    clearTimeout(limits.get(frameId));
    if (expected === null && frameId === rootId) expectMessage(rootId);
    settle();
  }

  function abandon(frameId: number): void {
    ports.get(frameId)?.close();
    ports.delete(frameId);
    end(frameId);
  }

  function settle(): void {
    // A frame may answer although the browser did not list it. It is still read to its end.
    if (expected !== null && [...expected, ...ports.keys()].every((frameId) => ended.has(frameId))) finish('done');
    else report();
  }

  function expectMessage(frameId: number): void {
    restart(silences, frameId, silenceMs, () => {
      if (frameId !== rootId) {
        abandon(frameId);
      } else if (!ended.has(frameId)) {
        state = 'silent';
        report();
      } else if (expected === null) {
        expected = [];
        settle();
      }
    });
  }

  function finish(final: 'done' | 'failed', reason?: Failure): void {
    state = final;
    failure = reason;
    stopReading();
    if (final === 'failed') closePorts();
    report();
  }

  function dispose(): void {
    if (!isFinal()) state = 'done';
    stopReading();
    closePorts();
  }

  function stopReading(): void {
    stopListening();
    for (const timer of [...silences.values(), ...limits.values()]) clearTimeout(timer);
  }

  function closePorts(): void {
    for (const port of ports.values()) port.close();
    ports.clear();
  }

  function isFinal(): boolean {
    return state === 'done' || state === 'failed';
  }

  function report(): void {
    const { runs, unread } = placeFrames(gathering.frames());
    observer.onProgress({
      state,
      ...(failure && { failure }),
      runs,
      count: gathering.count(),
      unreadFrames: unread,
      isLoading,
    });
  }
}

function restart(timers: Timers, frameId: number, afterMs: number, ring: () => void): void {
  clearTimeout(timers.get(frameId));
  timers.set(frameId, setTimeout(ring, afterMs));
}
