import browser from 'webextension-polyfill';
import type { Wanted } from '../core/desk/recipe-wanted';

/** What asks for a copy without the popup. */
export interface Trigger {
  readonly tabId: number;
  /** The frame whose selection is meant; absent when the whole page is. */
  readonly selectionFrameId?: number;
  /** Whose query is meant; absent when nobody said. */
  readonly wanted?: Wanted;
}

const lastRecipeCommand = 'copy-matching-links';
/** The commands for the first presets; the digit is the preset's, counted from 1. */
const presetCommand = /^copy-with-preset-(\d)$/;

/** Calls back for the keyboard shortcuts. To be called while the background script starts, as events do not wait. */
export function onShortcut(listener: (trigger: Trigger) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    const place = presetCommand.exec(command)?.[1];
    if (place !== undefined) listener({ tabId: tab.id, wanted: { kind: 'preset-at', index: Number(place) - 1 } });
    else if (command === lastRecipeCommand) listener({ tabId: tab.id });
  });
}
