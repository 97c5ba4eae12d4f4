import { createFlatTree } from '../dom/flat-tree';
import type { FlatTree } from '../dom/flat-tree';
import { attribute, queryAll, reader } from '../dom/pristine';
import { forgetShadowRoots } from '../dom/shadow';

const scrollTopOf = reader(Element.prototype, 'scrollTop');
const scrollLeftOf = reader(Element.prototype, 'scrollLeft');

/** The maximum number of elements looked at inside a link. */
const mostLookedAt = 500;

/**
 * Returns the element whose box shows a link, or `null` if the page displays nothing of it. It is the link itself, a larger
 * element inside it, such as an image, or the image that an `area` belongs to. A link without a box of its own (`display:
 * contents`) that contains only text is shown by the element around it.
 */
export function boxOf(link: Element): Element | null {
  forgetShadowRoots();
  const tree = createFlatTree();
  const start = link instanceof HTMLAreaElement ? imageOf(link) : link;
  if (start === null) return null;
  const largest = largestIn(tree, start);
  if (largest !== null) return largest;
  if (getComputedStyle(start).display !== 'contents') return null;
  for (let around = tree.parentOf(start); around !== null; around = tree.parentOf(around))
    if (around instanceof Element && getComputedStyle(around).display !== 'contents')
      return sizeOf(tree, around) > 0 ? around : null;
  return null;
}

/** The element with the largest box, the outermost of those of the same size; `null` if no box is visible. */
function largestIn(tree: FlatTree, start: Element): Element | null {
  let largest: Element | null = null;
  let size = 0;
  const left: Node[] = [start];
  let count = 0;
  for (let next = left.shift(); next !== undefined && count < mostLookedAt; next = left.shift()) {
    if (next instanceof Element) {
      count++;
      const own = sizeOf(tree, next);
      if (own > size) [largest, size] = [next, own];
    }
    left.push(...tree.childrenOf(next).filter((child) => !(child instanceof Text)));
  }
  return largest;
}

/** The area of an element's boxes in square pixels; 0 if none of it is visible at any scroll position. */
function sizeOf(tree: FlatTree, element: Element): number {
  const isShown = Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true });
  if (!isShown || isBeyondTheEdge(tree, element)) return 0;
  let size = 0;
  for (const { width, height } of Element.prototype.getClientRects.call(element))
    // Elements for screen readers only are often one pixel in size.
    if (width > 1 && height > 1) size += width * height;
  return size;
}

/** Whether an element is above or before the scrollable area, as links for keyboards are until they are focused. */
function isBeyondTheEdge(tree: FlatTree, element: Element): boolean {
  const root = document.documentElement;
  for (let around = tree.parentOf(element); around !== null; around = tree.parentOf(around))
    if (around instanceof Element && around !== root && (scrollTopOf(around) !== 0 || scrollLeftOf(around) !== 0))
      return false;
  const { right, bottom } = Element.prototype.getBoundingClientRect.call(element);
  return bottom + scrollY <= 0 || (right + scrollX <= 0 && getComputedStyle(root).direction === 'ltr');
}

/** Returns the image that an area belongs to. */
function imageOf(area: HTMLAreaElement): Element | null {
  const map = Element.prototype.closest.call(area, 'map');
  const name = map && (attribute(map, 'name') ?? attribute(map, 'id'));
  if (!name) return null;
  const root = Node.prototype.getRootNode.call(area);
  if (!(root instanceof Document || root instanceof ShadowRoot)) return null;
  return [...queryAll(root, 'img[usemap]')].find((image) => attribute(image, 'usemap') === `#${name}`) ?? null;
}
