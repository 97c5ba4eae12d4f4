import { createTextReader } from '../../links/link-text';

/**
 * The parts of the console one-liner that read a page, as source text. They do in short form what `src/page` does in full, and
 * tests compare the two.
 */

const link = '":any-link:not(link)"';

/**
 * The source of a function that returns the address an element carries: the largest candidate of its `srcset`, the first source
 * of a video or audio element, or the value of another attribute.
 */
const addressOf =
  'e => (e.getAttribute("srcset") ?? "")' +
  String.raw`.match(/[^\s,]\S*?(?:,+(?=\s|$)|\s+[^,]*(?:,|$)|$)/g)?.map(c => c.trim().split(/\s+/))` +
  '.map(([u, n]) => [u.replace(/,+$/, ""), parseFloat(n) || 1]).reduce((a, b) => b[1] > a[1] ? b : a)[0]' +
  ' ?? (e.matches("video:not([src]), audio:not([src])") ? e.querySelector("source[src]")?.getAttribute("src") : null)' +
  ' ?? ["href", "src", "data", "action", "formaction", "cite", "poster", "data-href", "data-url"]' +
  '.map(n => e.getAttribute(n)?.trim()).find(Boolean) ?? e.getAttributeNS("http://www.w3.org/1999/xlink", "href")';

/**
 * Returns the source of an array with one value for each element that a selector asks for, in page order. An element with an
 * address counts itself; any other stands for the links inside it. An empty selector selects every link.
 *
 * @param read - returns the source of the value for the element `a`, given the source of its URL
 */
export function listOf(selector: string, read: (url: string) => string): string {
  const resolve = (address: string) => `(h => URL.parse(h, a.baseURI)?.href ?? h)(${address})`;
  if (selector === '') {
    // The `href` of an SVG link is not a string, and a MathML link has none.
    const address = 'a.href?.baseVal ?? a.href ?? a.getAttribute("href")';
    return `[...document.querySelectorAll(${link})].map(a => ${read(resolve(address))})`;
  }
  const elements =
    `[...new Set([...document.querySelectorAll(${JSON.stringify(selector)})].flatMap(e => ` +
    `e.matches(${link}) || address(e) != null ? e : [...e.querySelectorAll(${link})]))]` +
    '.sort((a, b) => a.compareDocumentPosition(b) & 2 ? 1 : -1)';
  const address = `a.matches(${link}) && a.href?.at ? a.href : address(a)`;
  return `(address => ${elements}.map(a => ${read(resolve(address))}))(${addressOf})`;
}

/** The source of a function that returns the text of a link: the shared rule, and how it reads the page from a console. */
export const textOf =
  `(${String(createTextReader).replace(/\s*\n\s*/g, ' ')})({ dataOf: n => n instanceof Text ? n.data : null, ` +
  'nameOf: n => n instanceof Element ? n.localName : null, ' +
  'childrenOf: n => (taken => taken.length ? taken : (n.shadowRoot ?? n).childNodes)' +
  '(n instanceof HTMLSlotElement ? n.assignedNodes() : []), ' +
  'attributeOf: (e, name) => e.getAttribute(name), byId: (e, id) => e.getRootNode().getElementById?.(id) ?? null, ' +
  'hiddenIn: e => e.checkVisibility() ' +
  '? n => !n.checkVisibility() && getComputedStyle(n).display === "none" : () => false })';

/** The source of a function that returns the host of a URL. */
export const hostOf = String.raw`u => /^[a-z][a-z\d+.-]*:\/\/(?:[^/?#]*@)?([^/?#]*)/i.exec(u)?.[1] ?? ""`;
