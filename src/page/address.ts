/** Selects what the browser itself treats as a link: `a` and `area` with an address, in HTML and in SVG. */
export const linkSelector = ':any-link:not(link)';

const xlink = 'http://www.w3.org/1999/xlink';

/**
 * The address of a link as the browser resolves it, letter for letter; `null` when the element is not a link, and for
 * `javascript:`, which runs code and leads nowhere. An address that does not parse is given as the page wrote it, as `a.href` does.
 */
export function addressOf(element: Element): string | null {
  const address = element instanceof HTMLAnchorElement || element instanceof HTMLAreaElement ? element.href : resolve(element);
  return address === '' || address === null || address.startsWith('javascript:') ? null : address;
}

/** An SVG link's `href` is no string but an `SVGAnimatedString` that holds what the page wrote: it is resolved here. */
function resolve(element: Element): string | null {
  const written = element.getAttribute('href') ?? element.getAttributeNS(xlink, 'href');
  if (written === null) return null;
  return URL.parse(written, element.baseURI)?.href ?? written;
}
