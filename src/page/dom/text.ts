import { createTextReader } from '../../core/links/link-text';
import { attribute, childNodesOf, elementById, localName } from './pristine';
import { shadowRootOf } from './shadow';

const readText = createTextReader<Node>({
  dataOf: (node) => (node instanceof Text ? node.data : null),
  nameOf: (node) => (node instanceof Element ? localName(node) : null),
  childrenOf: (node) => {
    const taken = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    if (taken.length > 0) return taken;
    return childNodesOf((node instanceof Element && shadowRootOf(node)) || node);
  },
  attributeOf: (node, name) => (node instanceof Element ? attribute(node, name) : null),
  byId: elementById,
  hiddenIn: (root) => (isVisible(root) ? isHidden : () => false),
});

/** Returns the text of a link, by the rule of {@link createTextReader}. */
export function textOf(link: Element): string {
  if (link instanceof HTMLAnchorElement && link.firstElementChild === null) {
    const { textContent } = link;
    // Most links have no white space to collapse and nothing to look up.
    if (textContent !== '' && !/^\s|\s$|\s\s|[^\S ]/.test(textContent)) return textContent;
  }
  return readText(link);
}

function isVisible(node: Node): boolean {
  return node instanceof Element && Element.prototype.checkVisibility.call(node);
}

/** Whether an element is not displayed. `checkVisibility` is fast, but also rejects `display: contents`, which slots have. */
function isHidden(node: Node): boolean {
  return !isVisible(node) && node instanceof Element && getComputedStyle(node).display === 'none';
}
