import browser from 'webextension-polyfill';

/**
 * Opens an address in a background tab that Firefox loads only when the user looks at it. Rejected if the browser refuses the
 * address.
 */
export async function openSleepingTab(url: string, windowId: number): Promise<void> {
  await browser.tabs.create({ url, windowId, active: false, discarded: true });
}

/** The number of tabs that load at the same time. A hundred at once would overload a computer. */
const mostLoading = 4;

/** How long a tab may load before the next one opens anyway, in milliseconds. Some tabs never finish loading. */
const patienceMs = 4000;

const loading = new Set<Promise<void>>();

/**
 * Opens an address in a background tab once fewer than four others are loading. Chrome cannot delay the loading of a tab until
 * the user looks at it. Rejected if the browser refuses the address.
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
      browser.tabs.onUpdated.removeListener(handleUpdate);
      browser.tabs.onRemoved.removeListener(handleRemoval);
      resolve();
    };
    const timer = setTimeout(end, patienceMs);
    const handleUpdate = (id: number, { status }: { readonly status?: string }) => {
      if (id === tabId && status === 'complete') end();
    };
    const handleRemoval = (id: number) => {
      if (id === tabId) end();
    };
    browser.tabs.onUpdated.addListener(handleUpdate);
    browser.tabs.onRemoved.addListener(handleRemoval);
  });
}
