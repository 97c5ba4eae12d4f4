import { queryAll } from './pristine';
import type { Root } from './pristine';
import { hostSelector, shadowRootOf } from './shadow';

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
  return [...queryAll(root, hostSelector(root))].flatMap((element) => {
    const shadow = shadowRootOf(element);
    return shadow === null ? [] : [shadow, ...shadowRootsIn(shadow)];
  });
}

function overlaps(range: AbstractRange, link: Element): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (compare(link, startContainer, startOffset) < 0 || compare(link, endContainer, endOffset) > 0) return false;
  const selected = new Range();
  selected.selectNodeContents(link);
  if (link.contains(startContainer)) selected.setStart(startContainer, startOffset);
  if (link.contains(endContainer)) selected.setEnd(endContainer, endOffset);
  return link.textContent.trim() === '' || selected.toString() !== '';
}

/**
 * Where a link stands by a point: negative before it, positive behind it, 0 around it. Where the two are in different trees, the
 * hosts of these are compared; a host's shadow tree comes before its children.
 */
function compare(link: Element, container: Node, offset: number): number {
  for (const one of withHosts(link)) {
    for (const other of withHosts(container)) {
      if (one.getRootNode() !== other.getRootNode()) continue;
      if (one.contains(other)) return one === link ? 0 : -1;
      const point = new Range();
      point.setStart(other, other === container ? offset : 0);
      return point.comparePoint(one, 0);
    }
  }
  return 0;
}

/** A node, the host of the shadow tree that it is in, the host of that one's, and so on. */
function withHosts(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [node, ...withHosts(root.host)] : [node];
}
