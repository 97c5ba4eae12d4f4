import browser from 'webextension-polyfill';
import type { Opening } from '../core/taking/opening';
import { openingKey } from './opening-store';

/** Reports the progress of opening tabs to every document of Sheaf, including one that opens later. */
export async function reportOpening(opening: Opening): Promise<void> {
  await browser.storage.session.set({ [openingKey]: opening });
}

/** Forgets the progress. Call this while the background script starts, when nothing is being opened. */
export async function forgetOpening(): Promise<void> {
  await browser.storage.session.remove(openingKey);
}
