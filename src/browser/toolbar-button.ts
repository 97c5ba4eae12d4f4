import browser from 'webextension-polyfill';
import type { ClickAction } from '../core/settings/options';
import type { Trigger } from './triggers';

/** The address of the popup, as the manifest names it. */
const popup = (): string => browser.runtime.getManifest().action?.default_popup ?? '';

/** Makes a click on the toolbar button open the popup, or call the listener of {@link onToolbarClick}. */
export async function setClickAction(action: ClickAction): Promise<void> {
  await browser.action.setPopup({ popup: action === 'open-popup' ? popup() : '' });
}

/**
 * Calls the listener for a click on the toolbar button, or its key, while it does not open the popup. Call this while the background
 * script starts, because events do not wait.
 */
export function onToolbarClick(listener: (trigger: Trigger) => void): void {
  browser.action.onClicked.addListener(({ id }) => {
    if (id !== undefined) listener({ tabId: id });
  });
}

/** Opens the popup, whatever a click on the button does. Firefox wants this to be called while it handles a click. */
export function openPopup(action: () => Promise<ClickAction>): void {
  // The calls keep their order, and none of them waits for an answer: after one, Firefox no longer counts the click.
  const steps = [browser.action.setPopup({ popup: popup() }), browser.action.openPopup()];
  void Promise.allSettled(steps).then(async (outcomes) => {
    for (const outcome of outcomes) if (outcome.status === 'rejected') console.error(outcome.reason);
    await setClickAction(await action());
  });
}
