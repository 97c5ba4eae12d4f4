import browser from 'webextension-polyfill';

/** The match patterns of all sites. */
export const allSites: readonly string[] = ['http://*/*', 'https://*/*'];

/** The match patterns of the sites that are open to Sheaf, once {@link loadAllowedSites} has looked. */
let allowed: readonly string[] = [];

/** Finds out which sites are open to Sheaf. To be called at the start by a document that asks for sites. */
export async function loadAllowedSites(): Promise<void> {
  allowed = (await browser.permissions.getAll()).origins ?? [];
}

/**
 * What to ask the user for, so that frames can be read whose elements name these sites: those that are not open yet. Where all are,
 * a frame has been led elsewhere, by a redirect or a script, and no browser tells an extension where to: then it is all sites.
 * Empty where even these are open.
 *
 * @param sites - match patterns, such as `https://example.com/*`
 */
export function sitesToRequest(sites: readonly string[]): readonly string[] {
  const closedOf = (patterns: readonly string[]) => patterns.filter((pattern) => !allowed.includes(pattern));
  if (sites.length === 0 || closedOf(allSites).length === 0) return [];
  const closed = closedOf(sites);
  return closed.length > 0 ? closed : allSites;
}

/**
 * Asks the user for access to sites, as {@link sitesToRequest} puts it. To be called at once in the handler of the click that needs
 * it, as browsers demand.
 *
 * @returns whether the user agreed
 */
export async function requestSites(sites: readonly string[]): Promise<boolean> {
  const isAllowed = await browser.permissions.request({ origins: [...sitesToRequest(sites)] });
  await loadAllowedSites();
  return isAllowed;
}
