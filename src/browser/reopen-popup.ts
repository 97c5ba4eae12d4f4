/**
 * Opens the popup again when the user has allowed access to a site. Chrome closes the popup to ask. Call this while the
 * background script starts, because events do not wait.
 */
export function reopenPopupWhenAllowed(openPopup: () => void): void {
  chrome.permissions.onAdded.addListener(({ origins }) => {
    if (origins !== undefined && origins.length > 0) void reopen(openPopup);
  });
}

async function reopen(openPopup: () => void): Promise<void> {
  const popups = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.POPUP] });
  if (popups.length === 0) openPopup();
}
