import browser from 'webextension-polyfill';
import { readSettings } from '../core/settings/settings';
import type { Settings } from '../core/settings/settings';
import { createStarters } from '../core/presets/starter-presets';
import type { StarterId } from '../core/presets/starter-presets';
import { translate } from './i18n';
import type { MessageKey } from './i18n';
import { settingsKey } from './settings-store';
import { storeSettings } from './storage';

const asideKey = 'settings.unreadable';
/** How many unreadable originals are kept: the latest. */
const mostAside = 5;

const starterNames: Record<StarterId, MessageKey> = {
  pdf: 'starterPdf',
  images: 'starterImages',
  'other-sites': 'starterOtherSites',
  'e-mail': 'starterEMail',
  github: 'starterGitHub',
  feeds: 'starterFeeds',
};

/** The presets that come with Sheaf, named in the user's language. */
export const starterPresets = () => createStarters((id) => translate(starterNames[id]));

/**
 * Reads the settings so that they can be changed, with the presets that come with Sheaf where there have never been any. Rejected when
 * the browser cannot give them, as then nothing may be written over them. Where some of them were wrong, the original is kept
 * aside first.
 */
export async function loadSettingsToChange(): Promise<Settings> {
  const { [settingsKey]: stored } = await browser.storage.local.get(settingsKey);
  const { settings, repaired } = readSettings(stored, starterPresets());
  if (repaired.length > 0) await keepAside(stored);
  return settings;
}

/** Keeps the settings; rejected when the browser could not, and then what was there before still is. */
export async function saveSettings(settings: Settings): Promise<void> {
  await storeSettings({ [settingsKey]: settings });
}

/** Settings that could not be read whole, as they were stored, the latest last. */
export async function loadUnreadable(): Promise<readonly unknown[]> {
  const { [asideKey]: kept } = await browser.storage.local.get(asideKey);
  const list: unknown[] = Array.isArray(kept) ? kept : [];
  return list;
}

async function keepAside(stored: unknown): Promise<void> {
  const kept = await loadUnreadable();
  const text = JSON.stringify(stored);
  if (kept.some((other) => JSON.stringify(other) === text)) return;
  await storeSettings({ [asideKey]: [...kept, stored].slice(-mostAside) });
}
