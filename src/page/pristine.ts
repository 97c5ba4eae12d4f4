/**
 * Reads of documents and elements that named elements of the page cannot stand in for.
 *
 * `<img name="querySelectorAll">` makes `document.querySelectorAll` that image, and `<input name="matches">` does the same to the
 * form around it, in a content script as well: named properties override a document's and a form's own (HTML, "named access").
 * The prototypes here are the content script's own, which the page cannot change.
 */

/** A document or a shadow root: what selectors are matched in. */
export type Root = Document | ShadowRoot;

/** `root.querySelectorAll(selector)`; throws the browser's `SyntaxError` for a bad selector. */
export function queryAll(root: Root, selector: string): NodeListOf<Element> {
  const { querySelectorAll } = isDocument(root) ? Document.prototype : DocumentFragment.prototype;
  return querySelectorAll.call(root, selector);
}

/** The value of a property that `Document.prototype` defines. */
export function documentProperty<Name extends keyof Document>(name: Name): Document[Name] {
  return Reflect.get(Document.prototype, name, document);
}

/** Whether a root is a document. */
export function isDocument(root: Root): root is Document {
  return Reflect.get(Node.prototype, 'nodeType', root) === Node.DOCUMENT_NODE;
}

/** `element.localName`. */
export function localName(element: Element): string {
  return Reflect.get(Element.prototype, 'localName', element);
}

/** `element.getAttribute(name)`. */
export function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** `element.matches(selector)`. */
export function isMatch(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** Whether `inner` is `outer` or stands in it, shadow roots aside. */
export function holds(outer: Element, inner: Element): boolean {
  return Node.prototype.contains.call(outer, inner);
}

/** `element.baseURI`. */
export function baseOf(element: Element): string {
  return Reflect.get(Node.prototype, 'baseURI', element);
}

/** `root.querySelectorAll(selector)` of an element. */
export function queryWithin(element: Element, selector: string): NodeListOf<Element> {
  return Element.prototype.querySelectorAll.call(element, selector);
}

/** `node.firstChild`. */
export const firstChildOf = getterOf('firstChild');

/** `node.nextSibling`. */
export const nextSiblingOf = getterOf('nextSibling');

/** `node.parentElement`. */
export const parentOf = getterOf('parentElement');

/** The getter itself, for walks along nodes: `Reflect.get` is slow next to it. */
function getterOf<Name extends keyof Node>(name: Name): (node: Node) => Node[Name] {
  const getter: ((this: Node) => Node[Name]) | undefined = Object.getOwnPropertyDescriptor(Node.prototype, name)?.get;
  if (getter === undefined) throw new Error(`Node.prototype has no getter ${name}.`);
  return (node) => getter.call(node);
}
