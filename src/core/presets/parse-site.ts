/**
 * Returns the site that a user typed or pasted, without scheme, query and fragment, and with the host in lower case. Returns
 * `null` if it is no host.
 */
export function parseSite(written: string): string | null {
  const address = written.trim().replace(/^[a-z][a-z\d+.-]*:\/\//i, '');
  const [, host = '', path = ''] = /^(?:[^/?#@]*@)?([^/?#]+)(\/[^?#]*)?/.exec(address) ?? [];
  const url = URL.parse(`http://${host}${path}`);
  if (url === null || /\s/.test(host)) return null;
  const port = host.endsWith(':80') ? ':80' : '';
  return url.host + port + (path === '' || path === '/' ? '' : url.pathname);
}
