import { childNodesOf, parentNodeOf } from './pristine';
import { remembered } from './remembered';
import { shadowRootOf, slotsIn } from './shadow';

/**
 * The tree that a person sees, in the order of a harvest. The content of a shadow root comes where its host is, before content
 * of the host that is not slotted. Slotted content comes where its slot is, before the slot's own content.
 */
export interface FlatTree {
  /** Returns the parent of a node, or `null` at the top. */
  readonly parentOf: (node: Node) => Node | null;
  readonly childrenOf: (node: Node) => readonly Node[];
}

/** Creates a view of the flat tree. It remembers its answers, which are slow in Chrome. Valid until the page runs again. */
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

  /** The slot of each slotted node. Unlike `assignedSlot`, this includes closed shadow trees. */
  function slotsOf(root: ShadowRoot): ReadonlyMap<Node, Node> {
    return remembered(
      slots,
      root,
      (shadow) => new Map(slotsIn(shadow).flatMap((slot) => slot.assignedNodes().map((node) => [node, slot] as const))),
    );
  }
}
