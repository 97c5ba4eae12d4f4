import { localName, queryAll } from './pristine';
import type { Root } from './pristine';

/** The elements that may be shadow hosts by name (DOM, "valid shadow host name"). Custom elements may be too. */
const builtInHosts: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

function mayHost(name: string): boolean {
  return name.includes('-') || builtInHosts.has(name);
}

/**
 * Returns a selector for every element of a root that may be a shadow host. CSS cannot match names with a hyphen, and reading
 * every name is slow. XPath can, and is fast: 12 ms for 200,000 elements, where the walk takes 55. XPath does not look into
 * shadow roots, which are small.
 */
export function hostSelector(root: Root): string {
  const names = new Set(builtInHosts);
  const add = (node: Node) => {
    if (node instanceof Element && mayHost(localName(node))) names.add(localName(node));
  };
  if (root instanceof Document) {
    const { evaluate } = Document.prototype;
    const custom = evaluate.call(root, "//*[contains(local-name(), '-')]", root);
    for (let node = custom.iterateNext(); node !== null; node = custom.iterateNext()) add(node);
  } else {
    queryAll(root, '*').forEach(add);
  }
  return [...names].map((name) => CSS.escape(name)).join(',');
}

const isFirefox = 'openOrClosedShadowRoot' in Element.prototype;

/** Chrome's answers, which take 2 µs each. A link's text asks before the walk does. */
const known = new Map<Element, ShadowRoot | null>();

/** Discards the remembered answers. Must be called whenever the page may have created shadow roots. */
export function forgetShadowRoots(): void {
  known.clear();
}

/** Returns the shadow root of an element, open or closed, which a content script may read without a permission. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement) || !mayHost(localName(element))) return null;
  if (isFirefox) return element.openOrClosedShadowRoot ?? null;
  let shadow = known.get(element);
  if (shadow === undefined) {
    shadow = chrome.dom.openOrClosedShadowRoot(element);
    known.set(element, shadow);
  }
  return shadow;
}

/** Returns the slots of a shadow tree. Elements of other namespaces may have the same name. */
export function slotsIn(shadow: ShadowRoot): HTMLSlotElement[] {
  return [...queryAll(shadow, 'slot')].filter((slot) => slot instanceof HTMLSlotElement);
}
