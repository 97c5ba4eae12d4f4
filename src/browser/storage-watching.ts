import browser from 'webextension-polyfill';
import { deskKey } from '../core/desk/desk';
import { isOfSettings } from '../core/settings/items';

/** Calls the listener when any document has stored the settings. */
export function watchSettings(listener: () => unknown): void {
  watch(isOfSettings, listener);
}

/** Calls the listener when any document has stored the desk. */
export function watchDesk(listener: () => unknown): void {
  watch((key) => key === deskKey, listener);
}

function watch(isWatched: (key: string) => boolean, listener: () => unknown): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (Object.keys(changes).some(isWatched)) listener();
  });
}
