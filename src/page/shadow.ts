import { isDocument, localName, queryAll } from './pristine';
import type { Root } from './pristine';

/** The elements that may hold a shadow root by their name alone (DOM, "valid shadow host name"); custom elements may too. */
const builtInHosts: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Whether an element of that name may hold a shadow root. */
export function mayHost(name: string): boolean {
  return name.includes('-') || builtInHosts.has(name);
}

/** Tells hosts apart: names an element may have to be one, and the selector that finds them all in one root. */
export interface Hosts {
  readonly names: ReadonlySet<string>;
  readonly selector: string;
}

/**
 * The names under which a shadow host may stand in a root. CSS cannot ask for a name with a hyphen and reading every name is slow,
 * XPath can and is fast: 12 ms for 200,000 elements where the walk takes 55. It does not look into shadow roots; these are small.
 */
export function hostsIn(root: Root): Hosts {
  const names = new Set(builtInHosts);
  if (isDocument(root)) {
    const { evaluate } = Document.prototype;
    const custom = evaluate.call(root, "//*[contains(local-name(), '-')]", root);
    for (let node = custom.iterateNext(); node !== null; node = custom.iterateNext()) addName(names, node);
  } else {
    for (const element of queryAll(root, '*')) addName(names, element);
  }
  return { names, selector: [...names].map((name) => CSS.escape(name)).join(',') };
}

function addName(names: Set<string>, node: Node): void {
  if (!(node instanceof Element)) return;
  const name = localName(node);
  if (name.includes('-')) names.add(name);
}

const isFirefox = 'openOrClosedShadowRoot' in Element.prototype;

/** The shadow root of an element, open or closed, as a content script may read it without a permission. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  return isFirefox ? (element.openOrClosedShadowRoot ?? null) : chrome.dom.openOrClosedShadowRoot(element);
}
