import type { Run } from '../core/arrange';
import type { CollectMessage } from '../core/collection';
import type { PackedLinks } from '../core/packed-links';

/** The links of a page's frames, put in page order while they arrive. */
export interface Gathering {
  /** Takes in what a frame's collector tells; gives the links that this added, if any. */
  readonly accept: (frameId: number, message: CollectMessage) => PackedLinks | null;
  /** The links that have arrived, in page order, as stretches of the order of arrival. */
  readonly runs: () => readonly Run[];
  /** How many links have arrived. */
  readonly count: () => number;
  /** The child frames that stand in the page and whose collectors have not told everything. */
  readonly unreadFrames: () => UnreadFrames;
}

/** Frames whose links are missing. */
export interface UnreadFrames {
  readonly count: number;
  /** The match patterns of their sites, each once, where asking for access to these would open them. */
  readonly sites: readonly string[];
}

type Part = { readonly run: Run } | { readonly child: number; readonly site: string | null };

interface Frame {
  readonly id: number;
  readonly path: readonly number[];
  readonly parts: Part[];
  hasEnded: boolean;
}

/** Starts with no links. Frames may tell in any order; page order is known once all have told where they stand. */
export function createGathering(): Gathering {
  const frames = new Map<number, Frame>();
  let count = 0;

  function accept(frameId: number, message: CollectMessage): PackedLinks | null {
    if (message.kind === 'begin') frames.set(frameId, { id: frameId, path: message.path, parts: [], hasEnded: false });
    const frame = frames.get(frameId);
    if (frame === undefined) return null;
    if (message.kind === 'end') frame.hasEnded = true;
    if (message.kind === 'frame') frame.parts.push({ child: message.index, site: message.site });
    if (message.kind !== 'links') return null;
    frame.parts.push({ run: [count, count + message.links.count] });
    count += message.links.count;
    return message.links;
  }

  return {
    accept,
    runs: () => placeFrames(frames.values()).runs,
    count: () => count,
    unreadFrames: () => placeFrames(frames.values()).unread,
  };
}

/**
 * Puts frames in page order: a frame's links stand where the frame stands in its parent. A frame whose parent could not be read
 * stands where the nearest ancestor does that could; one that no parent has told of stands behind everything else. Frames in
 * shadow roots have no index among their parent's frames: they take their places in the order in which they were made.
 */
function placeFrames(all: Iterable<Frame>): { readonly runs: Run[]; readonly unread: UnreadFrames } {
  const frames = [...all].sort((one, other) => one.path.length - other.path.length || one.id - other.id);
  const waiting = new Map<string, Frame[]>();
  for (const frame of frames) {
    const key = keyOf(frame.path);
    waiting.set(key, [...(waiting.get(key) ?? []), frame]);
  }
  const placed = new Set<Frame>();
  const runs: Run[] = [];
  const sites = new Set<string>();
  let count = 0;

  function place(frame: Frame): void {
    placed.add(frame);
    if (!frame.hasEnded && frame.path.length > 0) count++;
    for (const part of frame.parts) {
      if ('run' in part) addRun(runs, part.run);
      else placeChild([...frame.path, part.child], part.site);
    }
  }

  function placeChild(path: readonly number[], site: string | null): void {
    const child = waiting.get(keyOf(path))?.find((frame) => !placed.has(frame));
    if (child !== undefined) {
      place(child);
      return;
    }
    count++;
    if (site !== null) sites.add(site);
    for (const frame of frames) if (!placed.has(frame) && isBelow(frame.path, path)) place(frame);
  }

  for (const frame of frames) if (!placed.has(frame)) place(frame);
  return { runs, unread: { count, sites: [...sites] } };
}

const keyOf = (path: readonly number[]): string => path.join('.');

function isBelow(path: readonly number[], ancestor: readonly number[]): boolean {
  return path.length > ancestor.length && ancestor.every((index, depth) => path[depth] === index);
}

/** Adds a run behind the others; one that goes on where the last ends makes that one longer. */
function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last !== undefined && last[1] === run[0]) runs[runs.length - 1] = [last[0], run[1]];
  else runs.push(run);
}
