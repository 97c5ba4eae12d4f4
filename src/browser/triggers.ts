import browser from 'webextension-polyfill';
import type { Wanted } from '../core/desk/recipe-wanted';

/** A request for a copy without the popup. */
export interface Trigger {
  readonly tabId: number;
  /** The frame whose selection is meant. Absent if the whole page is. */
  readonly selectionFrameId?: number;
  /** The recipe that the user asked for. Absent if they named none. */
  readonly wanted?: Wanted;
}

const lastRecipeCommand = 'copy-matching-links';
/** Matches the commands for the first presets. The digit is the preset's number, counted from 1. */
const presetCommand = /^copy-with-preset-(\d)$/;

/** Calls the listener for keyboard shortcuts. Call this while the background script starts, because events do not wait. */
export function onShortcut(listener: (trigger: Trigger) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    const place = presetCommand.exec(command)?.[1];
    if (place !== undefined) listener({ tabId: tab.id, wanted: { kind: 'preset-at', index: Number(place) - 1 } });
    else if (command === lastRecipeCommand) listener({ tabId: tab.id });
  });
}
