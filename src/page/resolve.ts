/** Resolves an address as the page wrote it to what the browser would open. */
export type Resolve = (link: HTMLAnchorElement) => string;

/**
 * A resolver for the links of a document, for as long as its base URL stays.
 *
 * Asking `a.href` runs the browser's URL parser, which is three quarters of what a console one-liner costs. Most addresses are
 * written so that the parser changes nothing in them but puts the base before: for these, and only for these, that is all that
 * is done here. What makes an address such a one is told by the URL Standard: lower-case letters, digits and hyphens in a host
 * without port, which is no number and not punycode; then only characters that no percent-encode set holds, and no dot segments.
 * Everything else goes to the browser.
 *
 * @param base - the document's base URL, as serialised by the browser
 */
export function createResolver(base: string): Resolve {
  const [root, folder, whole] = /^https?:/.test(base)
    ? [prefixOf('/', base), prefixOf('./', base), base.replace(/#.*$/s, '')]
    : [null, null, null];
  return (link) => {
    const written = link.getAttribute('href') ?? '';
    if (root === null || folder === null || whole === null || unsettled.test(written)) return link.href;
    if (absolute.test(written)) return written;
    if (rooted.test(written)) return root + written;
    if (fragment.test(written)) return whole + written;
    if (relative.test(written)) return folder + written;
    return link.href;
  };
}

/** Dot segments, plain or encoded, which the parser takes out. */
const unsettled = /(?:^|\/)\.|%2e/i;
const absolute =
  /^https?:\/\/(?:(?!xn--)[a-z0-9-]+\.)+(?!xn--)[a-z]{2,}\/[\w\-~!$&()*+,;=:@%/.]*(?:\?[\w\-~!$&()*+,;=:@%/.?]*)?(?:#[\w\-~!$&()*+,;=:@%/.?]*)?$/;
const rooted = /^\/(?!\/)[\w\-~!$&()*+,;=:@%/.]*(?:\?[\w\-~!$&()*+,;=:@%/.?]*)?(?:#[\w\-~!$&()*+,;=:@%/.?]*)?$/;
const relative = /^\w[\w\-~!$&()*+,;=@%/.]*(?:\?[\w\-~!$&()*+,;=:@%/.?]*)?(?:#[\w\-~!$&()*+,;=:@%/.?]*)?$/;
const fragment = /^#[\w\-~!$&()*+,;=:@%/.?]*$/;

/** What stands before an address that is relative in that way; `null` where the base is none to resolve against. */
function prefixOf(address: string, base: string): string | null {
  const resolved = URL.parse(address, base)?.href;
  return resolved?.endsWith('/') ? (address === '/' ? resolved.slice(0, -1) : resolved) : null;
}
