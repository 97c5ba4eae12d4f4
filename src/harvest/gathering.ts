import type { PackedLinks } from '../core/links/packed-links';
import type { Collected } from '../core/messages/page';
import type { Frame } from './placing';

/** What the frames of a page have sent so far. */
export interface Gathering {
  /** Takes in what a frame's collector sends; gives the links that this added, if any. */
  readonly accept: (frameId: number, message: Collected) => PackedLinks | null;
  /** How many links have arrived. */
  readonly count: () => number;
  /** The frames that have said where they stand, and what each has sent. */
  readonly frames: () => Iterable<Frame>;
}

/** Starts with no frames. They may send in any order: `placeFrames` puts them in page order. */
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
