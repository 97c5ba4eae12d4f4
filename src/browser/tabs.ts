import browser from 'webextension-polyfill';

/** A tab, and what it shows: empty strings where the browser does not tell. */
export interface Tab {
  readonly id: number;
  readonly windowId: number;
  readonly page: { readonly url: string; readonly title: string };
}

/** The tab that the user looks at, in the window that the popup belongs to; the browser's "no tab" where there is none. */
export async function activeTab(): Promise<Tab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return {
    id: tab?.id ?? browser.tabs.TAB_ID_NONE,
    windowId: tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT,
    page: pageOf(tab),
  };
}

/** What a tab shows. */
export async function pageIn(tabId: number): Promise<Tab['page']> {
  return pageOf(await browser.tabs.get(tabId).catch(() => undefined));
}

/** Calls back each time the tab has finished loading a document, with what it then shows. */
export function onTabLoaded(tabId: number, listener: (page: Tab['page']) => void): void {
  browser.tabs.onUpdated.addListener((id, { status }, tab) => {
    if (id === tabId && status === 'complete') listener(pageOf(tab));
  });
}

function pageOf(tab: { readonly url?: string; readonly title?: string } | undefined): Tab['page'] {
  return { url: tab?.url ?? '', title: tab?.title ?? '' };
}
