import type { PackedLinks } from '../core/links/packed-links';
import type { Collected } from '../core/messages/page';
import type { Frame } from './placing';

/** Collects what the frames of a page send. */
interface Gathering {
  /** Adds a message from a frame's collector. Returns the links that it adds, or `null`. */
  readonly accept: (frameId: number, message: Collected) => PackedLinks | null;
  /** Returns the number of links that have arrived. */
  readonly count: () => number;
  /** Returns the frames that have reported their place, each with what it has sent. */
  readonly frames: () => Iterable<Frame>;
}

/** Creates a gathering without frames. Frames may send in any order: `placeFrames` puts them in page order. */
export function createGathering(): Gathering {
  const frames = new Map<number, Frame>();
  let count = 0;

  function accept(frameId: number, message: Collected): PackedLinks | null {
    if (message.kind === 'begin') {
      const { path, address } = message;
      frames.set(frameId, { id: frameId, path, address, parts: [], hasEnded: false });
    }
    const frame = frames.get(frameId);
    if (frame === undefined) return null;
    if (message.kind === 'end') frame.hasEnded = true;
    if (message.kind === 'frame') frame.parts.push({ step: message.step, address: message.address });
    if (message.kind !== 'links') return null;
    frame.parts.push({ run: [count, count + message.links.count] });
    count += message.links.count;
    return message.links;
  }

  return {
    accept,
    count: () => count,
    frames: () => frames.values(),
  };
}
