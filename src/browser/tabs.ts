import browser from 'webextension-polyfill';

/** The id of the tab that the user looks at, in the window that the popup belongs to; the browser's "no tab" where there is none. */
export async function activeTabId(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}

/** Calls back each time the tab has finished loading a document. */
export function onTabLoaded(tabId: number, listener: () => void): void {
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (id === tabId && status === 'complete') listener();
  });
}
