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

function isAt(address: string, site: string): boolean {
  return address.startsWith(site) && (site.endsWith('/') || /^(?:$|\/)/.test(address.slice(site.length)));
}
