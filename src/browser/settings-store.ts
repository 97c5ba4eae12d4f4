import browser from 'webextension-polyfill';
import { defaultSettings, readSettings } from '../core/settings';
import type { Settings } from '../core/settings';

const key = 'settings';
const asideKey = 'settings.unreadable';

/**
 * Reads the settings; the defaults where the browser itself fails to give what it has stored. Where some of it was wrong, the original is kept aside before anything is
 * written over it.
 */
export async function loadSettings(): Promise<Settings> {
  try {
    const { [key]: stored } = await browser.storage.local.get(key);
    const { settings, repaired } = readSettings(stored);
    if (repaired.length > 0) await browser.storage.local.set({ [asideKey]: stored });
    return settings;
  } catch (error) {
    console.error('The settings could not be read.', error);
    return defaultSettings;
  }
}

/** Keeps the settings; the promise is rejected when the browser could not. */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: settings });
}
