import { createFlatTree } from '../dom/flat-tree';
import type { FlatTree } from '../dom/flat-tree';
import { childNodesOf, queryAll } from '../dom/pristine';
import type { Root } from '../dom/pristine';
import { remembered } from '../dom/remembered';
import { hostSelector, shadowRootOf } from '../dom/shadow';
import { pauseStep, walk } from './walk';
import type { Visitor } from './walk';

/**
 * Visits what {@link walk} visits, as far as the user has selected it, wholly or in part. What is selected is decided at once,
 * when the first step is taken. What the page does with its selection or its document later changes nothing.
 *
 * A link counts if any of it is selected. A selection that ends right where a link begins, or begins where its text ends, does
 * not include it.
 */
export function* walkSelection(root: Document, selector: string, visitor: Visitor): Generator<void> {
  const isSelected = readSelection();
  const visits: (() => void)[] = [];
  const noting = (visit: (element: Element) => void) => (element: Element) => {
    if (isSelected(element)) visits.push(() => visit(element));
  };
  const steps = walk(root, selector, { found: noting(visitor.found), frame: noting(visitor.frame) });
  while (!steps.next().done);
  for (const [index, visit] of visits.entries()) {
    if (index % pauseStep === pauseStep - 1) yield;
    visit();
  }
}

/** A test for the selection as it is now. Valid until the page runs again. */
function readSelection(): (element: Element) => boolean {
  const tree = createFlatTree();
  const ranges = selectedRanges().map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const start = createPoint(tree, startContainer, startOffset);
    const end = createPoint(tree, endContainer, endOffset);
    // In the flat tree, the end may come before the start: slots can change the order.
    return end.sideOf(start.node) > 0 ? { start: end, end: start } : { start, end };
  });
  return (element) => ranges.some((range) => overlaps(tree, element, range));
}

/**
 * The selected ranges, of which Firefox may have several. `getComposedRanges` returns only one, but alone reaches into shadow
 * trees.
 */
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

interface Selected {
  readonly start: Point;
  readonly end: Point;
}

function overlaps(tree: FlatTree, element: Element, { start, end }: Selected): boolean {
  const [toStart, toEnd] = [start.sideOf(element), end.sideOf(element)];
  if (toStart < 0 || toEnd > 0) return false;
  if (toStart > 0 && toEnd < 0) return true;
  const leaves = leavesIn(tree, element);
  const texts = leaves.filter((leaf) => leaf instanceof Text && leaf.data.trim() !== '');
  if (leaves.length === 0) return true;
  return (texts.length > 0 ? texts : leaves).some((leaf) => {
    const length = leaf instanceof Text ? leaf.data.length : 1;
    const [afterStart, beforeEnd] = [start.sideOf(leaf), -end.sideOf(leaf)];
    const from = afterStart > 0 ? 0 : afterStart < 0 ? length : start.offset;
    const to = beforeEnd > 0 ? length : beforeEnd < 0 ? 0 : end.offset;
    return from < to;
  });
}

/** The text nodes in an element, and the elements without content, such as images. */
function leavesIn(tree: FlatTree, element: Element): Node[] {
  const leaves: Node[] = [];
  const left: Node[] = [...tree.childrenOf(element)];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const children = tree.childrenOf(next);
    if (children.length > 0) left.push(...children);
    else if (next instanceof Text || next instanceof Element) leaves.push(next);
  }
  return leaves;
}

/** One end of a selection, as a place in the flat tree. */
interface Point {
  /** The node that it is in, right before or right after. */
  readonly node: Node;
  /** Its offset in a text node, in UTF-16 code units. */
  readonly offset: number;
  /** Returns on which side of the point a node is: negative before it, positive after it, 0 around it. */
  readonly sideOf: (node: Node) => number;
}

function createPoint(tree: FlatTree, container: Node, offset: number): Point {
  const children = childNodesOf(container);
  const node = children[Math.min(offset, children.length - 1)] ?? container;
  /** The side of the point that `node` itself is on. */
  const side = node === container ? 0 : offset < children.length ? 1 : -1;
  /** The node and its ancestors, each with the child that leads to the node. */
  const path = new Map<Node, Node | null>();
  const places = new Map<Node, ReadonlyMap<Node, number>>();
  let below: Node | null = null;
  for (let at: Node | null = node; at !== null; at = tree.parentOf(at)) {
    path.set(at, below);
    below = at;
  }
  return {
    node,
    offset,
    sideOf(other) {
      if (other === node) return side;
      if (path.has(other)) return 0;
      let child = other;
      let parent = tree.parentOf(child);
      while (parent !== null && !path.has(parent)) {
        child = parent;
        parent = tree.parentOf(child);
      }
      if (parent === null) return 1;
      const own = path.get(parent) ?? null;
      // Inside `node`. In an empty host, only the shadow tree can contain the point.
      if (own === null) return side === 0 ? -1 : side;
      const placeOf = placesIn(parent);
      return (placeOf.get(child) ?? 0) - (placeOf.get(own) ?? 0);
    },
  };

  function placesIn(parent: Node): ReadonlyMap<Node, number> {
    return remembered(places, parent, () => new Map(tree.childrenOf(parent).map((child, place) => [child, place])));
  }
}
