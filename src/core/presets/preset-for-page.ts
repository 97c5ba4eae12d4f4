import { splitUrl } from '../links/url-parts';
import type { Preset } from './preset';

/**
 * Returns the preset that is used automatically on a page, and the site for which it is used; `null` if there is none.
 *
 * A site is a host, with its port if it has one, or a host followed by the beginning of a path. `example.com/blog` is that
 * folder, so it does not include `example.com/blogger`. The longest site wins, because it is the most specific; among equals, the
 * first preset.
 */
export function presetForPage(
  presets: readonly Preset[],
  pageUrl: string,
): { readonly preset: Preset; readonly site: string } | null {
  const { host, path } = splitUrl(pageUrl);
  const address = host + path;
  let found: { readonly preset: Preset; readonly site: string } | null = null;
  for (const preset of presets) {
    for (const site of preset.sites) {
      if (host !== '' && isAt(address, site) && site.length > (found?.site.length ?? 0)) found = { preset, site };
    }
  }
  return found;
}

/** Returns a preset without the sites that contain a page, so that it is no longer used there automatically. */
export function untieFrom(preset: Preset, pageUrl: string): Preset {
  const isOfPage = (site: string) => presetForPage([{ ...preset, sites: [site] }], pageUrl) !== null;
  return { ...preset, sites: preset.sites.filter((site) => !isOfPage(site)) };
}

function isAt(address: string, site: string): boolean {
  return address.startsWith(site) && (site.endsWith('/') || /^(?:$|\/)/.test(address.slice(site.length)));
}

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
