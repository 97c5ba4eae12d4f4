import browser from 'webextension-polyfill';
import type { Opening } from '../core/taking/opening';
import { openingKey } from './opening-store';

/** Tells every document of Sheaf, and one that opens later, how far the opening of tabs has come. */
export async function tellOpening(opening: Opening): Promise<void> {
  await browser.storage.session.set({ [openingKey]: opening });
}

/** Forgets it: to be called while the background script starts, as nothing is being opened then. */
export async function forgetOpening(): Promise<void> {
  await browser.storage.session.remove(openingKey);
}
