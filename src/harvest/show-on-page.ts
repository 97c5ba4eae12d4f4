import type { ShowAnswer } from '../core/messages/page';
import type { FramePort } from '../core/messages/page-access';
import { fail, succeed } from '../core/result';
import type { FailureCode, Result } from '../core/result';
import type { Harvest } from './harvest';
import { whereIs } from './where-is';

/**
 * Scrolls the page to a link and draws a ring around it for a moment.
 *
 * @param index - the index of the link, in the order of arrival
 */
export type ShowOnPage = (harvest: Harvest, index: number) => Promise<Result<null>>;

type Outcome = ShowAnswer['outcome'] | 'left';

/** A frame that can show elements. */
interface Marker {
  /** Resolves to `left` if the frame went away in the meantime. */
  readonly show: (place: number, isRinged: boolean) => Promise<Outcome>;
}

const failures: Readonly<Record<Exclude<Outcome, 'shown'>, FailureCode>> = {
  gone: 'link-gone',
  hidden: 'link-hidden',
  left: 'link-left',
};

/**
 * Returns a function that shows links on their page. For a link inside frames, each frame around it first scrolls to the next
 * frame, since a frame of another origin cannot do that itself.
 *
 * @param addMarker - injects the script that shows elements into a frame of a tab; resolves to whether that succeeded
 */
export function createShowOnPage(addMarker: (tabId: number, frameId: number) => Promise<boolean>): ShowOnPage {
  const markers = new WeakMap<FramePort, Marker>();
  return async (harvest, index) => {
    const link = whereIs(harvest.frames(), index);
    if (link === null) return fail('link-left');
    const frames = [...link.within, link];
    const found = await Promise.all(frames.map(({ frameId }) => markerIn(harvest, frameId)));
    let outcome: Outcome = 'left';
    for (const [depth, { place }] of frames.entries())
      outcome = (await found[depth]?.show(place, depth === frames.length - 1)) ?? 'left';
    return outcome === 'shown' ? succeed(null) : fail(failures[outcome]);
  };

  async function markerIn(harvest: Harvest, frameId: number): Promise<Marker | null> {
    const port = harvest.port(frameId);
    if (port === undefined) return null;
    const known = markers.get(port);
    if (known !== undefined) return known;
    const isThere = await addMarker(port.tabId, frameId);
    // In the meantime the frame may have loaded another document, which does not contain the link.
    if (!isThere || harvest.port(frameId) !== port) return null;
    const marker = createMarker(port);
    markers.set(port, marker);
    return marker;
  }
}

function createMarker(port: FramePort): Marker {
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let number = 0;
  port.onMessage((message) => {
    if (message.kind !== 'shown') return;
    waiting.get(message.number)?.(message.outcome);
    waiting.delete(message.number);
  });
  port.onClose(() => {
    for (const answer of waiting.values()) answer('left');
    waiting.clear();
  });
  return {
    show: (place, isRinged) =>
      new Promise((resolve) => {
        waiting.set(++number, resolve);
        port.send({ kind: 'show', number, place, isRinged });
      }),
  };
}
