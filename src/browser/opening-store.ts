import browser from 'webextension-polyfill';
import type { Opening } from '../core/opening';

const key = 'opening';

/** Tells every document of Sheaf, and one that opens later, how far the opening of tabs has come. */
export async function tellOpening(opening: Opening): Promise<void> {
  await browser.storage.session.set({ [key]: opening });
}

/** Forgets it: to be called while the background script starts, as nothing is being opened then. */
export async function forgetOpening(): Promise<void> {
  await browser.storage.session.remove(key);
}

/** Calls back with what is under way, if anything is, and then at each change. */
export async function watchOpening(listener: (opening: Opening) => void): Promise<void> {
  browser.storage.session.onChanged.addListener((changes) => {
    // Only `tellOpening` writes there.
    const opening = changes[key]?.newValue as Opening | undefined;
    if (opening !== undefined) listener(opening);
  });
  const { [key]: stored } = await browser.storage.session.get(key);
  const opening = stored as Opening | undefined;
  if (opening?.state === 'opening') listener(opening);
}
