/** How {@link createTextReader} sees a page. */
export interface TextPage<Node> {
  /** The text of a text node; `null` for every other node. */
  readonly dataOf: (node: Node) => string | null;
  /** The local name of an element; `null` for every other node. */
  readonly nameOf: (node: Node) => string | null;
  /** What an element shows: its shadow tree before its children, and for a slot what it takes in. */
  readonly childrenOf: (element: Node) => ArrayLike<Node>;
  readonly attributeOf: (element: Node, name: string) => string | null;
  /** The element with an id in the tree that `element` is in. */
  readonly byId: (element: Node, id: string) => Node | null;
  /** A test for elements that are not displayed, for what stands in `root`; it never holds where `root` has no box itself. */
  readonly hiddenIn: (root: Node) => (element: Node) => boolean;
}

/**
 * A reader of what a link is called: the one rule for it, which the page's collector and the console's one-liner share.
 *
 * It is what a person reads: the text in page order, with slots and shadow trees where they are shown, white space folded, a space
 * around blocks; without scripts, styles and templates, and without what is not displayed. Where that is nothing, it is the first
 * name that is not blank: what `aria-labelledby` refers to, `aria-label`, `alt`, `title`, each of the link itself before those of
 * what is displayed in it. Where there is none either, it is the text that is not displayed.
 *
 * The one-liner carries this function as source text: it refers to nothing outside itself, and has no line comments.
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
  const fold = (text: string) => (/^\s|\s$|\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text);
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
    return fold(text);
  };
  const labelOf = (element: Node, name: string) => {
    const value = attributeOf(element, name) ?? '';
    if (name !== 'aria-labelledby') return fold(value);
    const named = value.split(/\s+/).map((id) => byId(element, id));
    return fold(named.map((other) => (other === null ? '' : read(other, hiddenIn(other), []))).join(' '));
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
