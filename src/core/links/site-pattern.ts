/**
 * Returns the match pattern for the site of an address, such as `https://example.com/*`. Returns `null` unless the address is
 * `http:` or `https:`.
 */
export function sitePatternOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}
