import browser from 'webextension-polyfill';

/** What asks for a copy without the popup. */
export interface Trigger {
  readonly tabId: number;
  /** The frame whose selection is meant; absent when the whole page is. */
  readonly selectionFrameId?: number;
}

const commandName = 'copy-matching-links';
const menuItemId = 'copy-matching-links';

/** Calls back for the keyboard shortcut. To be called while the background script starts, as events do not wait. */
export function onShortcut(listener: (trigger: Trigger) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === commandName && tab?.id !== undefined) listener({ tabId: tab.id });
  });
}

/** Puts the item into the context menu, anew at each installation and update, and calls back when it is chosen. */
export function onMenuItem(title: () => string, listener: (trigger: Trigger) => void): void {
  browser.runtime.onInstalled.addListener(() => void putMenuItem(title()));
  browser.contextMenus.onClicked.addListener(({ menuItemId: chosen, selectionText, frameId }, tab) => {
    if (chosen !== menuItemId || tab?.id === undefined) return;
    listener({ tabId: tab.id, ...(selectionText && { selectionFrameId: frameId ?? 0 }) });
  });
}

async function putMenuItem(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: menuItemId,
    title,
    contexts: ['page', 'frame', 'link', 'selection', 'image', 'video', 'audio'],
  });
}
