import { isScriptAddress } from '../../core/links/script-address';
import { attribute, baseOf, documentProperty, isMatch, queryWithin } from './pristine';
import { createResolver } from './resolve';
import { largestOf } from './srcset';

/** Matches what the browser itself treats as a link: `a` and `area` with an address, in HTML and in SVG. */
export const linkSelector = ':any-link:not(link)';

const xlink = 'http://www.w3.org/1999/xlink';

/** The attributes in which elements that are not links have an address, in order of preference. `srcset` comes before all. */
const carrying = ['href', 'src', 'data', 'action', 'formaction', 'cite', 'poster', 'data-href', 'data-url'];

/** Returns the address of an element, or `null`. */
type ReadAddress = (element: Element) => string | null;

/**
 * Creates a reader of addresses. It returns them as the browser resolves them, letter for letter. An address that does not
 * parse is returned as the page wrote it, as `a.href` does. A `javascript:` address, which runs code and leads nowhere, counts
 * as none.
 *
 * An element that is not a link, such as `img` or `form`, has the address of its attributes: the largest candidate of a
 * `srcset`, otherwise `href`, `src`, `action` and the like, or `data-href` and `data-url`, which scripts use. A `video` or
 * `audio` without a `src` has that of its first `source`.
 */
export function createAddressReader(): ReadAddress {
  const resolve = createResolver(documentProperty('baseURI'));
  return (element) => {
    const written = element instanceof HTMLAnchorElement ? element.getAttribute('href') : null;
    const address = written === null ? addressIn(element) : resolve(element as HTMLAnchorElement, written);
    return address === null || isScriptAddress(address) ? null : address;
  };
}

/** Whether an element is a link, or has an address as links do. */
export function hasAddress(element: Element): boolean {
  return isMatch(element, linkSelector) || writtenIn(element) !== null;
}

function addressIn(element: Element): string | null {
  // Chrome does not parse lone surrogates for links, `URL` does.
  if (element instanceof HTMLAreaElement && element.hasAttribute('href')) return element.href;
  const written = writtenIn(element);
  return written === null ? null : (URL.parse(written, baseOf(element))?.href ?? written);
}

/** The address as the page wrote it. The `href` of an SVG link is an `SVGAnimatedString`; its attribute is a string. */
function writtenIn(element: Element): string | null {
  const linked = Element.prototype.getAttributeNS.call(element, xlink, 'href');
  if (isMatch(element, linkSelector)) return attribute(element, 'href') ?? linked;
  const largest = largestOf(attribute(element, 'srcset') ?? '');
  if (largest !== null) return largest;
  if (element instanceof HTMLMediaElement && attribute(element, 'src') === null) {
    const [source] = queryWithin(element, 'source[src]');
    if (source !== undefined) return attribute(source, 'src');
  }
  for (const name of carrying) {
    const written = attribute(element, name)?.trim();
    if (written) return written;
  }
  return linked;
}
