import browser from 'webextension-polyfill';

/** Calls the listener when the extension has been installed or updated, and when the browser has started. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
  browser.runtime.onStartup.addListener(listener);
}
