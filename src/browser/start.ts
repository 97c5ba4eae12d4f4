import browser from 'webextension-polyfill';

/** Calls back when the extension has been installed or updated, and when the browser has been started. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
  browser.runtime.onStartup.addListener(listener);
}
