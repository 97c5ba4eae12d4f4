import browser from 'webextension-polyfill';

/** Opens the options page, or shows the tab in which it is open. */
export async function openOptionsPage(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
