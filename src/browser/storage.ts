import browser from 'webextension-polyfill';

/** The keys of what is kept on this device only, and given up where the browser has no room for settings. */
export const deskKeys = { lastCopy: 'lastCopy' } as const;

/**
 * Stores settings. Where there is no room, what is only on the desk gives way. Rejected when the browser cannot store them even then;
 * what was stored before still is.
 */
export async function storeSettings(items: Readonly<Record<string, unknown>>): Promise<void> {
  try {
    await browser.storage.local.set(items);
  } catch {
    await browser.storage.local.remove(Object.values(deskKeys));
    await browser.storage.local.set(items);
  }
}
