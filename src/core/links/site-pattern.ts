/** The match pattern of the site of an address, such as `https://example.com/*`; `null` where it is of no site. */
export function sitePatternOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}
