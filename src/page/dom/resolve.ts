/** Returns what the browser would open for a link, given its `href` attribute as the page wrote it. */
type Resolve = (link: HTMLAnchorElement, written: string) => string;

/**
 * Creates a resolver for the links of a document, valid as long as its base URL stays the same.
 *
 * Asking `a.href` runs the browser's URL parser, which is three quarters of what a console one-liner costs. For most addresses
 * the parser does nothing but put the base before them. Only for these, the resolver does so itself. Which these are follows
 * from the URL Standard: a host without port of lower-case letters, digits and hyphens, neither a number nor punycode; then
 * only characters that are in no percent-encode set, and no dot segments. Everything else goes to the browser.
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

/** Dot segments, plain or encoded, which the parser removes. */
const unsettled = /(?:^|\/)\.|%2e/i;
const path = String.raw`[\w\-~!$&()*+,;=@%/.:]*`;
const rest = String.raw`[\w\-~!$&()*+,;=@%/.:?]*`;
const queryAndFragment = String.raw`(?:\?${rest})?(?:#${rest})?$`;
const absolute = new RegExp(
  String.raw`^https?://(?:(?!xn--)[a-z0-9-]+\.)+(?!xn--)[a-z]{2,}/${path}${queryAndFragment}`,
);
const rooted = new RegExp(`^/(?!/)${path}${queryAndFragment}`);
/** Without a colon, before which there would be a scheme. */
const relative = new RegExp(String.raw`^\w${path.replace(':', '')}${queryAndFragment}`);
const fragment = new RegExp(`^#${rest}$`);

/** The forms of addresses in which the parser changes nothing, and what it puts before each. The forms do not overlap. */
function formsOn(base: string): readonly (readonly [form: RegExp, before: string])[] {
  return [
    [rooted, new URL('/', base).href.slice(0, -1)],
    [absolute, ''],
    [relative, new URL('.', base).href],
    [fragment, base.replace(/#.*$/s, '')],
  ];
}
