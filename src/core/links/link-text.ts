/** The view of a page that {@link createTextReader} needs. */
interface TextPage<Node> {
  /** The text of a text node; `null` for every other node. */
  readonly dataOf: (node: Node) => string | null;
  /** The local name of an element; `null` for every other node. */
  readonly nameOf: (node: Node) => string | null;
  /** The nodes that an element shows: those of its shadow tree, or else its children; for a slot, the nodes assigned to it. */
  readonly childrenOf: (element: Node) => ArrayLike<Node>;
  readonly attributeOf: (element: Node, name: string) => string | null;
  /** Returns the element with this id in the tree that contains `element`. */
  readonly byId: (element: Node, id: string) => Node | null;
  /**
   * Returns a test for whether an element inside `root` is not displayed. If `root` itself has no box, the test is always false.
   */
  readonly hiddenIn: (root: Node) => (element: Node) => boolean;
}

/**
 * Returns a function that reads the text of a link. The page's collector and the console one-liner share this one rule.
 *
 * The text of a link is what a person reads there: its displayed text in page order, with slots and shadow trees where they are
 * shown, white space collapsed and a space around blocks. Scripts, styles and templates do not count. If that is empty, the text
 * is the first name that is not blank: the elements that `aria-labelledby` refers to, then `aria-label`, `alt`, `title`. Each is
 * looked up on the link first, then on the elements displayed in it. If there is no name either, it is the text that is not
 * displayed.
 *
 * The one-liner contains the source text of this function, so it refers to nothing outside itself and has no line comments.
 */
export function createTextReader<Node>({
  dataOf,
  nameOf,
  childrenOf,
  attributeOf,
  byId,
  hiddenIn,
}: TextPage<Node>): (link: Node) => string {
  const unread = /^(?:script|style|noscript|template)$/;
  const blocks =
    /^(?:address|article|aside|blockquote|br|button|caption|d[dlt]|details|dialog|div|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|legend|li|main|nav|[ou]l|option|p|pre|search|section|summary|t(?:able|body|d|foot|h|head|r))$/;
  const collapse = (text: string) => (/^\s|\s$|\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text);
  const read = (root: Node, isHidden: (element: Node) => boolean, elements: Node[]) => {
    let text = '';
    const left: (Node | string)[] = [root];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (typeof next === 'string') {
        text += next;
        continue;
      }
      const data = dataOf(next);
      if (data !== null) {
        text += data;
        continue;
      }
      const name = nameOf(next);
      if (name === null || unread.test(name) || (next !== root && isHidden(next))) continue;
      elements.push(next);
      const space = blocks.test(name) ? ' ' : '';
      const children = childrenOf(next);
      left.push(space);
      for (let index = children.length - 1; index >= 0; index--) left.push(children[index] ?? '');
      left.push(space);
    }
    return collapse(text);
  };
  const labelOf = (element: Node, name: string) => {
    const value = attributeOf(element, name) ?? '';
    if (name !== 'aria-labelledby') return collapse(value);
    const named = value.split(/\s+/).map((id) => byId(element, id));
    return collapse(named.map((other) => (other === null ? '' : read(other, hiddenIn(other), []))).join(' '));
  };
  return (link) => {
    const elements: Node[] = [];
    const text = read(link, hiddenIn(link), elements);
    if (text !== '') return text;
    for (const name of ['aria-labelledby', 'aria-label', 'alt', 'title'])
      for (const element of elements) {
        const label = labelOf(element, name);
        if (label !== '') return label;
      }
    return read(link, () => false, []);
  };
}
