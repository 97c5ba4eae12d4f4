import { splitUrl } from '../links/url-parts';
import type { Preset } from './preset';

/**
 * The preset that is used automatically on a page, and the site that says so. A site is a host, with its port where it has one, or a
 * host with the beginning of a path: `example.com/blog` is that folder, and so no page of `example.com/blogger`. The most
 * specific one wins, that is the longest; of equal ones the first preset's.
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

/** A preset without the sites that a page is at, so that it is not used there automatically. */
export function untieFrom(preset: Preset, pageUrl: string): Preset {
  const isOfPage = (site: string) => presetForPage([{ ...preset, sites: [site] }], pageUrl) !== null;
  return { ...preset, sites: preset.sites.filter((site) => !isOfPage(site)) };
}

function isAt(address: string, site: string): boolean {
  return address.startsWith(site) && (site.endsWith('/') || /^(?:$|\/)/.test(address.slice(site.length)));
}

/**
 * What a user wrote, or pasted, as the site that it means: without scheme, query and fragment, the host in small letters.
 * `null` when that is no host.
 */
export function parseSite(written: string): string | null {
  const address = written.trim().replace(/^[a-z][a-z\d+.-]*:\/\//i, '');
  const [, host = '', path = ''] = /^(?:[^/?#@]*@)?([^/?#]+)(\/[^?#]*)?/.exec(address) ?? [];
  const url = URL.parse(`http://${host}${path}`);
  if (url === null || /\s/.test(host)) return null;
  const port = host.endsWith(':80') ? ':80' : '';
  return url.host + port + (path === '' || path === '/' ? '' : url.pathname);
}
