import browser from 'webextension-polyfill';
import type { Opening } from '../core/taking/opening';

export const openingKey = 'opening';

/** Calls the listener with the tabs being opened, if any, and then at each change. */
export async function watchOpening(listener: (opening: Opening) => void): Promise<void> {
  browser.storage.session.onChanged.addListener((changes) => {
    // Only `reportOpening` writes this key.
    const opening = changes[openingKey]?.newValue as Opening | undefined;
    if (opening !== undefined) listener(opening);
  });
  const { [openingKey]: stored } = await browser.storage.session.get(openingKey);
  const opening = stored as Opening | undefined;
  if (opening?.state === 'opening') listener(opening);
}
