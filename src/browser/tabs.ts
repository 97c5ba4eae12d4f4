import browser from 'webextension-polyfill';

/** A tab and the page it shows. Strings are empty if the browser does not reveal them. */
interface Tab {
  readonly id: number;
  readonly windowId: number;
  readonly page: { readonly url: string; readonly title: string };
}

/** Returns the active tab of the window that the popup belongs to. If there is none, its id is the browser's `TAB_ID_NONE`. */
export async function activeTab(): Promise<Tab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return {
    id: tab?.id ?? browser.tabs.TAB_ID_NONE,
    windowId: tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT,
    page: pageOf(tab),
  };
}

/** Returns the page that a tab shows. Its strings are empty if the tab is closed. */
export async function pageIn(tabId: number): Promise<Tab['page']> {
  return pageOf(await browser.tabs.get(tabId).catch(() => undefined));
}

/** Calls the listener each time the tab has finished loading a document, with the page it then shows. */
export function onTabLoaded(tabId: number, listener: (page: Tab['page']) => void): void {
  browser.tabs.onUpdated.addListener((id, { status }, tab) => {
    if (id === tabId && status === 'complete') listener(pageOf(tab));
  });
}

function pageOf(tab: { readonly url?: string; readonly title?: string } | undefined): Tab['page'] {
  return { url: tab?.url ?? '', title: tab?.title ?? '' };
}
