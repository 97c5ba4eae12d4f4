import browser from 'webextension-polyfill';
import { defaultSettings, readSettings } from '../core/settings/settings';
import type { Settings } from '../core/settings/settings';

export const settingsKey = 'settings';

/**
 * Reads the settings.
 *
 * @param otherwise - what is given where the browser itself fails to give what it has stored
 */
export async function loadSettings(otherwise: Settings = defaultSettings): Promise<Settings> {
  try {
    const { [settingsKey]: stored } = await browser.storage.local.get(settingsKey);
    return readSettings(stored).settings;
  } catch (error) {
    console.error('The settings could not be read.', error);
    return otherwise;
  }
}

/** Calls back when the settings have been saved, by whichever document. */
export function watchSettings(listener: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (settingsKey in changes) listener();
  });
}
