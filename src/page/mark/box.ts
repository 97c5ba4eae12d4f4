import { createFlatTree } from '../dom/flat-tree';
import type { FlatTree } from '../dom/flat-tree';
import { attribute, queryAll, reader } from '../dom/pristine';
import { forgetShadowRoots } from '../dom/shadow';

const scrollTopOf = reader(Element.prototype, 'scrollTop');
const scrollLeftOf = reader(Element.prototype, 'scrollLeft');

/** How many elements inside a link are looked at. */
const mostLookedAt = 500;

/**
 * The element whose box shows a link: the link's own, or that of something inside which is larger, as an image is; of an area the
 * image that it belongs to. A link that makes no box itself (`display: contents`) and holds only text is shown by what it stands
 * in. `null` where the page displays nothing of the link.
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

/** The element with the largest box, of those of one size the outermost; `null` where there is no box in sight. */
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

/** The area of an element's boxes in square pixels; 0 where nothing of them can be seen, wherever the page is scrolled to. */
function sizeOf(tree: FlatTree, element: Element): number {
  const isShown = Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true });
  if (!isShown || isBeyondTheEdge(tree, element)) return 0;
  let size = 0;
  for (const { width, height } of Element.prototype.getClientRects.call(element))
    // What is for screen readers only is often one pixel in size.
    if (width > 1 && height > 1) size += width * height;
  return size;
}

/** Whether an element stands above or before everything that can be scrolled to, as links for keyboards do until they are focused. */
function isBeyondTheEdge(tree: FlatTree, element: Element): boolean {
  const root = document.documentElement;
  for (let around = tree.parentOf(element); around !== null; around = tree.parentOf(around))
    if (around instanceof Element && around !== root && (scrollTopOf(around) !== 0 || scrollLeftOf(around) !== 0))
      return false;
  const { right, bottom } = Element.prototype.getBoundingClientRect.call(element);
  return bottom + scrollY <= 0 || (right + scrollX <= 0 && getComputedStyle(root).direction === 'ltr');
}

/** The image that an area belongs to. */
function imageOf(area: HTMLAreaElement): Element | null {
  const map = Element.prototype.closest.call(area, 'map');
  const name = map && (attribute(map, 'name') ?? attribute(map, 'id'));
  if (!name) return null;
  const root = Node.prototype.getRootNode.call(area);
  if (!(root instanceof Document || root instanceof ShadowRoot)) return null;
  return [...queryAll(root, 'img[usemap]')].find((image) => attribute(image, 'usemap') === `#${name}`) ?? null;
}
