/**
 * Reads of documents and elements that the page's named elements cannot replace.
 *
 * `<img name="querySelectorAll">` makes `document.querySelectorAll` that image, and `<input name="matches">` does the same to
 * the form around it, in a content script as well: named properties override a document's and a form's own (HTML, "named
 * access"). The prototypes here are the content script's own, which the page cannot change.
 */

/** A document or a shadow root: what selectors are matched in. */
export type Root = Document | ShadowRoot;

/** `root.querySelectorAll(selector)`; throws the browser's `SyntaxError` for a bad selector. */
export function queryAll(root: Root, selector: string): NodeListOf<Element> {
  const { querySelectorAll } = root instanceof Document ? Document.prototype : DocumentFragment.prototype;
  return querySelectorAll.call(root, selector);
}

/** The value of a property that `Document.prototype` has or inherits, such as `baseURI`. */
export function documentProperty<Name extends keyof Document>(name: Name): Document[Name] {
  return Reflect.get(Document.prototype, name, document);
}

/** `node.childNodes`. */
export const childNodesOf = reader(Node.prototype, 'childNodes');

/** `node.parentNode`. */
export const parentNodeOf = reader(Node.prototype, 'parentNode');

/** `node.parentElement`. */
export const parentOf = reader(Node.prototype, 'parentElement');

/** `node.baseURI`. */
export const baseOf = reader(Node.prototype, 'baseURI');

/** `element.localName`. */
export const localName = reader(Element.prototype, 'localName');

/** `element.getAttribute(name)`. */
export function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** `element.matches(selector)`. */
export function isMatch(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** `node.getRootNode().getElementById(id)`; `null` for a node that is in no document. */
export function elementById(node: Node, id: string): Element | null {
  const root = Node.prototype.getRootNode.call(node);
  if (root instanceof Document) return Document.prototype.getElementById.call(root, id);
  return root instanceof ShadowRoot ? root.getElementById(id) : null;
}

/** `element.querySelectorAll(selector)`. */
export function queryWithin(element: Element, selector: string): NodeListOf<Element> {
  return Element.prototype.querySelectorAll.call(element, selector);
}

/** Whether `inner` is `outer` or inside it, ignoring shadow roots. */
export function holds(outer: Element, inner: Element): boolean {
  return Node.prototype.contains.call(outer, inner);
}

/** Returns a function that reads a property through the prototype's getter. `Reflect.get` is slow in comparison. */
export function reader<Owner extends object, Name extends keyof Owner>(prototype: Owner, name: Name) {
  // Every property read here is an accessor, by Web IDL.
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: Owner) => Owner[Name];
  return (of: Owner): Owner[Name] => getter.call(of);
}
