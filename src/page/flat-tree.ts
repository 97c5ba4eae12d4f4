import { childNodesOf, parentNodeOf, queryAll } from './pristine';
import { shadowRootOf } from './shadow';

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
    parentOf(node) {
      let parent = parents.get(node);
      if (parent === undefined) {
        parent = findParent(node);
        parents.set(node, parent);
      }
      return parent;
    },
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
  function slotsOf(shadow: ShadowRoot): ReadonlyMap<Node, Node> {
    let found = slots.get(shadow);
    if (found === undefined) {
      const all = [...queryAll(shadow, 'slot')].filter((slot) => slot instanceof HTMLSlotElement);
      found = new Map(all.flatMap((slot) => slot.assignedNodes().map((node) => [node, slot] as const)));
      slots.set(shadow, found);
    }
    return found;
  }
}
