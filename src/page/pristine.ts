/**
 * Reads of `document` that named elements of the page cannot stand in for.
 *
 * `<img name="querySelectorAll">` makes `document.querySelectorAll` that image, in a content script as well: named properties
 * override a document's own (HTML, "named access on the Document object"). The prototypes here are the content script's own.
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
  return Object.getOwnPropertyDescriptor(Node.prototype, 'nodeType')?.get?.call(root) === Node.DOCUMENT_NODE;
}
