import browser from 'webextension-polyfill';
import type { Menus } from 'webextension-polyfill';
import type { Preset } from '../core/presets/preset';
import { translate } from './i18n';
import type { Trigger } from './triggers';

const rootId = 'copy-matching-links';
const lastRecipeId = 'last-recipe';
const presetPrefix = 'preset:';

const contexts: Menus.ContextType[] = ['page', 'frame', 'link', 'selection', 'image', 'video', 'audio'];

/** Calls the listener when the user chooses an item. Call this while the background script starts, because events do not wait. */
export function onMenuItem(listener: (trigger: Trigger) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (tab?.id === undefined) return;
    const trigger = { tabId: tab.id, ...(selectionText && { selectionFrameId: frameId ?? 0 }) };
    const id = String(menuItemId);
    if (id === rootId) listener(trigger);
    else if (id === lastRecipeId) listener({ ...trigger, wanted: { kind: 'last-recipe' } });
    else if (id.startsWith(presetPrefix)) {
      listener({ ...trigger, wanted: { kind: 'preset', id: id.slice(presetPrefix.length) } });
    }
  });
}

/**
 * Replaces the context menu of Sheaf. Without presets it is a single item; with presets it is a submenu of the last query and the
 * presets.
 */
export async function putMenu(presets: readonly Pick<Preset, 'id' | 'name'>[]): Promise<void> {
  await browser.contextMenus.removeAll();
  create({ id: rootId, title: translate('copyMatchingLinks') });
  if (presets.length === 0) return;
  create({ id: lastRecipeId, parentId: rootId, title: translate('menuLastQuery') });
  for (const { id, name } of presets) {
    create({ id: presetPrefix + id, parentId: rootId, title: asTitle(name) });
  }
}

function create(item: Menus.CreateCreatePropertiesType): void {
  browser.contextMenus.create({ ...item, contexts });
}

/** Escapes a name for a title, in which `&` would underline the next letter and `%s` would stand for the selection. */
const asTitle = (name: string): string => name.replaceAll('&', '&&').replaceAll('%s', '%\u200bs');
