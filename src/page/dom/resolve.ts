/** What the browser would open for a link, whose `href` attribute is given as the page wrote it. */
export type Resolve = (link: HTMLAnchorElement, written: string) => string;

/**
 * A resolver for the links of a document, for as long as its base URL stays.
 *
 * Asking `a.href` runs the browser's URL parser, which is three quarters of what a console one-liner costs. Most addresses are
 * written so that the parser changes nothing in them but puts the base before: for these, and only for these, that is all that
 * is done here. Which addresses these are follows from the URL Standard: lower-case letters, digits and hyphens in a host
 * without port, which is no number and not punycode; then only characters that no percent-encode set holds, and no dot segments.
 * Everything else goes to the browser.
 *
 * @param base - the document's base URL, as serialised by the browser
 */
export function createResolver(base: string): Resolve {
  const forms = /^https?:/.test(base) ? formsOn(base) : [];
  return (link, written) => {
    if (!unsettled.test(written)) for (const [form, before] of forms) if (form.test(written)) return before + written;
    return link.href;
  };
}

/** Dot segments, plain or encoded, which the parser takes out. */
const unsettled = /(?:^|\/)\.|%2e/i;
const path = String.raw`[\w\-~!$&()*+,;=@%/.:]*`;
const rest = String.raw`[\w\-~!$&()*+,;=@%/.:?]*`;
const queryAndFragment = String.raw`(?:\?${rest})?(?:#${rest})?$`;
const absolute = new RegExp(
  String.raw`^https?://(?:(?!xn--)[a-z0-9-]+\.)+(?!xn--)[a-z]{2,}/${path}${queryAndFragment}`,
);
const rooted = new RegExp(`^/(?!/)${path}${queryAndFragment}`);
/** Without a colon, which would make what stands before it a scheme. */
const relative = new RegExp(String.raw`^\w${path.replace(':', '')}${queryAndFragment}`);
const fragment = new RegExp(`^#${rest}$`);

/** The forms of addresses that the parser changes nothing in, and what it puts before each. No address is of two of them. */
function formsOn(base: string): readonly (readonly [form: RegExp, before: string])[] {
  return [
    [rooted, new URL('/', base).href.slice(0, -1)],
    [absolute, ''],
    [relative, new URL('.', base).href],
    [fragment, base.replace(/#.*$/s, '')],
  ];
}
