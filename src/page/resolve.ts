/** What the browser would open for a link, whose `href` attribute is given as the page wrote it. */
export type Resolve = (link: HTMLAnchorElement, written: string) => string;

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
  const prefixes = /^https?:/.test(base) ? prefixesOf(base) : {};
  return (link, written) => {
    const before = unsettled.test(written) ? undefined : prefixes[kindOf(written)];
    return before === undefined ? link.href : before + written;
  };
}

type Kind = 'absolute' | 'rooted' | 'relative' | 'fragment' | 'other';

/** Which way an address is written, if in one that the parser changes nothing in. */
function kindOf(written: string): Kind {
  switch (written.charAt(0)) {
    case 'h': // https: or a folder's name
      return absolute.test(written) ? 'absolute' : relative.test(written) ? 'relative' : 'other';
    case '/':
      return rooted.test(written) ? 'rooted' : 'other';
    case '#':
      return fragment.test(written) ? 'fragment' : 'other';
    default:
      return relative.test(written) ? 'relative' : 'other';
  }
}

/** Dot segments, plain or encoded, which the parser takes out. */
const unsettled = /(?:^|\/)\.|%2e/i;
const path = String.raw`[\w\-~!$&()*+,;=@%/.:]*`;
const rest = String.raw`[\w\-~!$&()*+,;=:@%/.?]*`;
const queryAndFragment = String.raw`(?:\?${rest})?(?:#${rest})?$`;
const absolute = new RegExp(
  String.raw`^https?://(?:(?!xn--)[a-z0-9-]+\.)+(?!xn--)[a-z]{2,}/${path}${queryAndFragment}`,
);
const rooted = new RegExp(`^/(?!/)${path}${queryAndFragment}`);
/** Without a colon, which would make what stands before it a scheme. */
const relative = new RegExp(String.raw`^\w${path.replace(':', '')}${queryAndFragment}`);
const fragment = new RegExp(`^#${rest}$`);

/** What the parser puts before an address that is written in each way. */
function prefixesOf(base: string): Partial<Record<Kind, string>> {
  const root = URL.parse('/', base)?.href;
  const folder = URL.parse('./', base)?.href;
  if (root === undefined || folder === undefined) return {};
  return { absolute: '', rooted: root.slice(0, -1), relative: folder, fragment: base.replace(/#.*$/s, '') };
}
