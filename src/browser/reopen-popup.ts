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
