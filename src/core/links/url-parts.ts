/** The parts of a URL as RFC 3986 §3 names them, without the delimiters between them. */
export interface UrlParts {
  /** Name or address, with the port where the URL has one, without user and password; empty where a URL has none. */
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

/** A scheme (RFC 3986 §3.1) with the slashes that announce a host. */
const start = /^[a-z][a-z\d+.-]*:(?:\/\/)?/i;

/**
 * Cuts a URL into its parts, letter for letter. It is a URL as the browser resolved it, so nothing has to be normalised, and
 * cutting costs a fraction of what `new URL` does. Any other text is cut the same way and never throws.
 */
export function splitUrl(url: string): UrlParts {
  const [address, fragment] = cutAt('#', url);
  const [head, query] = cutAt('?', address);
  const scheme = start.exec(head)?.[0] ?? '';
  const pathStart = scheme.endsWith('/') ? indexOrEnd(head, '/', scheme.length) : scheme.length;
  return { host: withoutUser(head.slice(scheme.length, pathStart)), path: head.slice(pathStart), query, fragment };
}

/** The host of a URL as {@link splitUrl} gives it. */
export function hostOf(url: string): string {
  const scheme = start.exec(url)?.[0] ?? '';
  if (!scheme.endsWith('/')) return '';
  let end = scheme.length;
  while (end < url.length && !'/?#'.includes(url.charAt(end))) end++;
  return withoutUser(url.slice(scheme.length, end));
}

function cutAt(delimiter: string, text: string): [before: string, behind: string] {
  const at = text.indexOf(delimiter);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function indexOrEnd(text: string, wanted: string, from: number): number {
  const at = text.indexOf(wanted, from);
  return at === -1 ? text.length : at;
}

function withoutUser(written: string): string {
  return written.slice(written.lastIndexOf('@') + 1);
}
