import { queryAll } from './pristine';
import type { Root } from './pristine';
import { hostsIn, shadowRootOf } from './shadow';

/** Tells whether a link lies in what the user has selected, wholly or in part. */
export type SelectionTest = (link: Element) => boolean;

/**
 * Reads the selection of this document, which may begin and end in shadow trees and, in Firefox, be of several ranges. A link
 * counts when something of it is selected: a selection that ends right where the link begins, or begins where its text ends, does
 * not take it.
 */
export function readSelection(): SelectionTest {
  const ranges = selectedRanges();
  return (link) => ranges.some((range) => overlaps(range, link));
}

/** The selected ranges. Only `getComposedRanges` tells of an end in a shadow tree, but not of a second range. */
function selectedRanges(): readonly AbstractRange[] {
  const selection = window.getSelection();
  if (selection === null) return [];
  const composed = selection.getComposedRanges({ shadowRoots: shadowRootsIn(document) });
  const ranges =
    composed.length >= selection.rangeCount
      ? composed
      : Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  return ranges.filter(({ collapsed }) => !collapsed);
}

function shadowRootsIn(root: Root): ShadowRoot[] {
  return [...queryAll(root, hostsIn(root).selector)].flatMap((element) => {
    const shadow = shadowRootOf(element);
    return shadow === null ? [] : [shadow, ...shadowRootsIn(shadow)];
  });
}

function overlaps(range: AbstractRange, link: Element): boolean {
  const content = new Range();
  content.selectNodeContents(link);
  const startsIn = holdsComposed(link, range.startContainer);
  const endsIn = holdsComposed(link, range.endContainer);
  if (!startsIn && side(link, range.startContainer, range.startOffset) === 'before') return false;
  if (!endsIn && side(link, range.endContainer, range.endOffset) === 'behind') return false;
  if (link.contains(range.startContainer)) content.setStart(range.startContainer, range.startOffset);
  if (link.contains(range.endContainer)) content.setEnd(range.endContainer, range.endOffset);
  return link.textContent?.trim() === '' || content.toString() !== '';
}

/** Whether a node stands in an element, shadow trees in it included. */
function holdsComposed(element: Element, node: Node): boolean {
  for (const each of hostChain(node)) if (element.contains(each)) return true;
  return false;
}

/** On which side of a point an element stands that does not hold it, in the order of the tree that holds both. */
function side(element: Element, container: Node, offset: number): 'before' | 'behind' {
  const [inner, outer] = inSameTree(element, container);
  if (outer === container) {
    const point = new Range();
    point.setStart(container, offset);
    // Negative when the node stands behind the point.
    return point.comparePoint(inner.parentNode ?? inner, indexOf(inner)) < 0 ? 'before' : 'behind';
  }
  // The point is in a shadow tree beside the element, or in the one around it: then the host is what is compared.
  // oxlint-disable-next-line no-bitwise -- a bit mask, as the DOM Standard has it
  return (outer.compareDocumentPosition(inner) & Node.DOCUMENT_POSITION_PRECEDING) === 0 ? 'behind' : 'before';
}

/** The two nodes, or the hosts of the trees they are in, that stand in one tree. */
function inSameTree(one: Node, other: Node): readonly [Node, Node] {
  const ofOther = [...hostChain(other)];
  for (const node of hostChain(one)) {
    const root = node.getRootNode();
    const beside = ofOther.find((candidate) => candidate.getRootNode() === root);
    if (beside !== undefined) return [node, beside];
  }
  return [one, other];
}

function* hostChain(node: Node): Generator<Node> {
  for (let current: Node | null = node; current !== null;) {
    yield current;
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : null;
  }
}

function indexOf(node: Node): number {
  let index = 0;
  for (let sibling = node.previousSibling; sibling !== null; sibling = sibling.previousSibling) index++;
  return index;
}
