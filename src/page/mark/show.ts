import type { ShowAnswer } from '../../core/messages/page';
import { reader } from '../dom/pristine';
import type { HeldElement } from '../globals';
import { boxOf } from './box';
import { ring } from './ring';

const isConnected = reader(Node.prototype, 'isConnected');

/**
 * Scrolls an element to the middle of the window, together with the frames of the same origin around this one, and optionally
 * draws a ring around it for a moment. The document is not changed: no element is added and no attribute set. Returns the
 * outcome.
 *
 * @param held - `undefined` for an element that the page has removed and the browser has released
 */
export function show(held: HeldElement | undefined, isRinged: boolean): ShowAnswer['outcome'] {
  const element = held instanceof WeakRef ? held.deref() : held;
  if (element === undefined || !isConnected(element)) return 'gone';
  const box = boxOf(element);
  if (box === null) return 'hidden';
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  Element.prototype.scrollIntoView.call(box, { block: 'center', inline: 'nearest', behavior });
  if (isRinged) ring(box);
  return 'shown';
}
