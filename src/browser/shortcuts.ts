import browser from 'webextension-polyfill';
import { translate } from './i18n';
import type { MessageKey } from './i18n';

/** A keyboard shortcut, as the browser has it now. */
export interface Shortcut {
  /** Names the command in the manifest. */
  readonly name: string;
  /** What it does, in the user's language. */
  readonly label: string;
  /** The keys that it has, as `Alt+Shift+L`; empty if it has none. */
  readonly keys: string;
  /** The keys that Sheaf asked for and does not have; empty if there are none. */
  readonly missing: string;
}

/** The commands whose description the browsers do not give. */
const ownLabels: Partial<Record<string, MessageKey>> = { _execute_action: 'clickButton' };

/** Returns all shortcuts, in the order of the manifest. */
export async function loadShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  const wanted = browser.runtime.getManifest().commands ?? {};
  return Object.entries(wanted).map(([name, { description = '', suggested_key: suggested }]) => {
    const own = ownLabels[name];
    const keys = commands.find((command) => command.name === name)?.shortcut ?? '';
    return {
      name,
      label: own === undefined ? description : translate(own),
      keys,
      missing: keys === '' ? (suggested?.default ?? '') : '',
    };
  });
}

/** Chrome's own page for the shortcuts of extensions. */
const chromePage = 'chrome://extensions/shortcuts';

/** Opens the browser's own page for shortcuts. Resolves to whether the browser allows that. */
export async function openShortcutSettings(): Promise<boolean> {
  try {
    // Firefox has a function for it since version 137, which the types lack.
    const { openShortcutSettings: open } = browser.commands as { openShortcutSettings?: () => Promise<void> };
    await (open === undefined ? browser.tabs.create({ url: chromePage }) : open());
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}
