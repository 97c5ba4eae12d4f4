import { sitePatternOf } from '../core/links/site-pattern';
import type { FrameStep } from '../core/messages/page';
import type { Run } from '../core/query/arrange';

/** The place of a child frame in its parent. */
export interface Spot {
  readonly step: FrameStep;
  readonly address: string | null;
}

/** The content of one message from a frame. */
type Part = { readonly run: Run } | Spot;

/** A frame that has reported its place, with what it has sent. */
export interface Frame {
  readonly id: number;
  readonly path: readonly FrameStep[];
  readonly address: string;
  readonly parts: Part[];
  hasEnded: boolean;
}

/** Frames whose links are missing. */
export interface UnreadFrames {
  readonly count: number;
  /** The match patterns of the sites that their elements specify, each once. The frames may have been redirected elsewhere. */
  readonly sites: readonly string[];
}

/** The nearest readable frame around another frame, and the place of that other frame in it. */
interface Holder {
  readonly frame: Frame;
  readonly spot: Spot;
}

/** The frames of a page in page order. */
interface Placing {
  readonly runs: Run[];
  readonly unread: UnreadFrames;
  readonly holders: ReadonlyMap<Frame, Holder>;
}

/**
 * Puts frames in page order. The links of a frame stand where the frame stands in its parent. A frame whose parent could not be
 * read stands at the place of its nearest readable ancestor. A frame that no parent has named comes after everything else.
 */
export function placeFrames(all: Iterable<Frame>): Placing {
  const frames = [...all].sort((one, other) => one.path.length - other.path.length || one.id - other.id);
  const waiting = new Set(frames);
  const runs: Run[] = [];
  const sites = new Set<string>();
  const holders = new Map<Frame, Holder>();
  let count = 0;

  function place(frame: Frame, holder?: Holder): void {
    waiting.delete(frame);
    if (holder) holders.set(frame, holder);
    if (!frame.hasEnded && frame.path.length > 0) count++;
    const children = childrenOf(frame, waiting);
    for (const part of frame.parts) {
      if ('run' in part) {
        addRun(runs, part.run);
        continue;
      }
      const child = children.get(part);
      if (child === undefined) placeUnread({ frame, spot: part });
      else if (waiting.has(child)) place(child, { frame, spot: part });
    }
  }

  function placeUnread(holder: Holder): void {
    const path = [...holder.frame.path, holder.spot.step];
    count++;
    const site = sitePatternOf(holder.spot.address ?? '');
    if (site !== null) sites.add(site);
    for (const frame of waiting)
      if (frame.path.length > path.length && isWithin(frame.path, path)) place(frame, holder);
  }

  for (const frame of waiting) place(frame);
  return { runs, unread: { count, sites: [...sites] }, holders };
}

/**
 * Determines which frame stands at each spot of its parent. Firefox reveals this, and so does Chrome except for frames of other
 * origins in shadow roots. Those are identified by their address, or by their site if they were redirected within it. The
 * remaining frames take the remaining spots, in the order in which they were created.
 */
function childrenOf({ path, parts }: Frame, waiting: ReadonlySet<Frame>): ReadonlyMap<Part, Frame> {
  const spots = parts.filter((part) => 'step' in part);
  const children = new Map<Part, Frame>();
  if (spots.length === 0) return children;
  const candidates = new Set([...waiting].filter((frame) => frame.path.length === path.length + 1));
  for (const isOfSpot of criteria) {
    for (const spot of spots) {
      if (children.has(spot)) continue;
      const place = [...path, spot.step];
      for (const frame of candidates) {
        if (!isWithin(frame.path, place) || !isOfSpot(frame, spot, place)) continue;
        children.set(spot, frame);
        candidates.delete(frame);
        break;
      }
    }
  }
  return children;
}

/** The criteria by which a frame belongs to a spot, the most certain first. */
const criteria: readonly ((frame: Frame, spot: Spot, place: readonly FrameStep[]) => boolean)[] = [
  (frame, _spot, place) => place.every((step, depth) => step !== -1 && step === frame.path[depth]),
  (frame, { address }) => frame.address === address,
  (frame, { address }) => address !== null && sitePatternOf(address) === sitePatternOf(frame.address),
  () => true,
];

/** Whether a path may lead to a place or to something inside it. */
function isWithin(path: readonly FrameStep[], place: readonly FrameStep[]): boolean {
  return place.every((step, depth) => isSameStep(step, path[depth]));
}

function isSameStep(one: FrameStep, other: FrameStep | undefined): boolean {
  return one === other || (one === -1 && typeof other === 'string') || (other === -1 && typeof one === 'string');
}

/** Adds a run after the others. A run that continues the last one extends it. */
function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last !== undefined && last[1] === run[0]) runs[runs.length - 1] = [last[0], run[1]];
  else runs.push(run);
}
