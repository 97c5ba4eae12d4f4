import browser from 'webextension-polyfill';

/**
 * Opens an address in a tab that Firefox loads when it is looked at. Is rejected when the browser refuses the address.
 */
export async function openSleepingTab(url: string, windowId: number): Promise<void> {
  await browser.tabs.create({ url, windowId, active: false, discarded: true });
}

/** How many tabs load at a time: a hundred at once would bring a machine to its knees. */
const mostLoading = 4;

/** How long a tab is waited for, in milliseconds: one that never finishes loading holds up nobody for longer. */
const patienceMs = 4000;

const loading = new Set<Promise<void>>();

/**
 * Opens an address in a tab that is not in front, once fewer than four others load: Chrome has no tabs that load when they are
 * looked at. Is rejected when the browser refuses the address.
 */
export async function openLoadingTab(url: string, windowId: number): Promise<void> {
  while (loading.size >= mostLoading) await Promise.race(loading);
  const { id } = await browser.tabs.create({ url, windowId, active: false });
  const loaded: Promise<void> = whenLoaded(id).finally(() => loading.delete(loaded));
  loading.add(loaded);
}

function whenLoaded(tabId: number | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(hearUpdate);
      browser.tabs.onRemoved.removeListener(hearRemoval);
      resolve();
    };
    const timer = setTimeout(end, patienceMs);
    const hearUpdate = (id: number, { status }: { readonly status?: string }) => {
      if (id === tabId && status === 'complete') end();
    };
    const hearRemoval = (id: number) => {
      if (id === tabId) end();
    };
    browser.tabs.onUpdated.addListener(hearUpdate);
    browser.tabs.onRemoved.addListener(hearRemoval);
  });
}
