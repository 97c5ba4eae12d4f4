import { childNodesOf, parentNodeOf } from './pristine';
import { remembered } from './remembered';
import { shadowRootOf, slotsIn } from './shadow';

/**
 * The tree that a person sees, as it is while it is asked, in the order of a harvest: the content of a shadow root stands where
 * its host does, before what no slot takes in, and what a slot takes in stands where the slot does, before the slot's own content.
 */
export interface FlatTree {
  /** The node that another one stands in; `null` at the top. */
  readonly parentOf: (node: Node) => Node | null;
  readonly childrenOf: (node: Node) => readonly Node[];
}

/** Remembers its answers, which are dear in Chrome: to be used while the page is held, and dropped. */
export function createFlatTree(): FlatTree {
  const parents = new Map<Node, Node | null>();
  const slots = new Map<ShadowRoot, ReadonlyMap<Node, Node>>();
  return {
    parentOf: (node) => remembered(parents, node, findParent),
    childrenOf(node) {
      const children = [...childNodesOf(node)];
      if (node instanceof HTMLSlotElement) return [...node.assignedNodes(), ...children];
      const shadow = node instanceof Element ? shadowRootOf(node) : null;
      return shadow === null ? children : [shadow, ...children.filter((child) => !slotsOf(shadow).has(child))];
    },
  };

  function findParent(node: Node): Node | null {
    if (node instanceof ShadowRoot) return node.host;
    const parent = parentNodeOf(node);
    const shadow = parent instanceof Element ? shadowRootOf(parent) : null;
    return (shadow && slotsOf(shadow).get(node)) ?? parent;
  }

  /** The slot of a shadow tree that takes in each node, closed ones too, of which `assignedSlot` says nothing. */
  function slotsOf(root: ShadowRoot): ReadonlyMap<Node, Node> {
    return remembered(
      slots,
      root,
      (shadow) => new Map(slotsIn(shadow).flatMap((slot) => slot.assignedNodes().map((node) => [node, slot] as const))),
    );
  }
}
