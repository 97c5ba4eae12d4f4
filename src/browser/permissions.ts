import browser from 'webextension-polyfill';

/** The match patterns of all sites. */
export const allSites: readonly string[] = ['http://*/*', 'https://*/*'];

/** The match patterns of the sites that are open to Sheaf, as of the last {@link loadAllowedSites}. */
let allowed: readonly string[] = [];

/** Loads which sites are open to Sheaf. A document that asks for sites must call this when it starts. */
export async function loadAllowedSites(): Promise<void> {
  allowed = (await browser.permissions.getAll()).origins ?? [];
}

/**
 * Returns the sites to ask the user for, so that Sheaf can read frames whose elements name `sites`: those that are not open yet.
 * If all are open, a redirect or a script has led a frame elsewhere. No browser tells an extension where, so this returns all
 * sites. Returns an empty list if even these are open.
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
 * Asks the user for access to the sites that {@link sitesToRequest} returns. Browsers require that this is called synchronously
 * in the handler of the user's click.
 *
 * @returns whether the user agreed
 */
export async function requestSites(sites: readonly string[]): Promise<boolean> {
  const isAllowed = await browser.permissions.request({ origins: [...sitesToRequest(sites)] });
  await loadAllowedSites();
  return isAllowed;
}
