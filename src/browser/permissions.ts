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

/**
 * Opens the popup again when the user has agreed: Chrome closes it to ask. To be called while the background script starts, as
 * events do not wait.
 */
export function reopenPopupWhenAllowed(): void {
  chrome.permissions.onAdded.addListener(({ origins }) => {
    if (origins !== undefined && origins.length > 0) void openPopup();
  });
}

async function openPopup(): Promise<void> {
  const popups = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.POPUP] });
  if (popups.length === 0) await chrome.action.openPopup();
}
