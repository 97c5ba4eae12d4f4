import browser from 'webextension-polyfill';
import { readSettings } from '../core/settings';
import type { Settings } from '../core/settings';

const key = 'settings';
const asideKey = 'settings.unreadable';

/** Reads the settings. Where some of it was wrong, the original is kept aside before anything is written over it. */
export async function loadSettings(): Promise<Settings> {
  const { [key]: stored } = await browser.storage.local.get(key);
  const { settings, repaired } = readSettings(stored);
  if (repaired.length > 0) await browser.storage.local.set({ [asideKey]: stored });
  return settings;
}

/** Keeps the settings; the promise is rejected when the browser could not. */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: settings });
}
