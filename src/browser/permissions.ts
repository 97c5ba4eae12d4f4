import browser from 'webextension-polyfill';

/**
 * Asks the user for access to sites. To be called at once in the handler of the click that needs it, as browsers demand.
 *
 * @param sites - match patterns, such as `https://example.com/*`
 * @returns whether the user agreed
 */
export function requestSites(sites: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...sites] });
}
