import { placeFrames } from './placing';
import type { Frame, Spot } from './placing';

/** An element that a frame has sent: the frame, and the index of the element in the order sent, from 0. */
interface Place {
  readonly frameId: number;
  readonly place: number;
}

/** The place of a link. */
interface LinkPlace extends Place {
  /** The elements of the frames around the link, from the outermost inwards, as far as their documents could be read. */
  readonly within: readonly Place[];
}

/**
 * Finds the place of a link.
 *
 * @param index - the index of the link, in the order of arrival
 * @returns `null` if no frame has sent such a link
 */
export function whereIs(frames: Iterable<Frame>, index: number): LinkPlace | null {
  const all = [...frames];
  for (const frame of all) {
    const place = placeIn(frame, index);
    if (place !== null) return { frameId: frame.id, place, within: placesAround(frame, all) };
  }
  return null;
}

function placesAround(frame: Frame, all: readonly Frame[]): Place[] {
  const { holders } = placeFrames(all);
  const places: Place[] = [];
  for (let holder = holders.get(frame); holder !== undefined; holder = holders.get(holder.frame)) {
    const place = placeIn(holder.frame, holder.spot);
    if (place !== null) places.unshift({ frameId: holder.frame.id, place });
  }
  return places;
}

/**
 * Returns the place, among a frame's elements, of a link by its index or of a child frame by its spot. Returns `null` if there is
 * none.
 */
function placeIn({ parts }: Frame, wanted: number | Spot): number | null {
  let place = 0;
  for (const part of parts) {
    if (part === wanted) return place;
    if (!('run' in part)) {
      place++;
      continue;
    }
    const [start, end] = part.run;
    if (typeof wanted === 'number' && start <= wanted && wanted < end) return place + wanted - start;
    place += end - start;
  }
  return null;
}
