import browser from 'webextension-polyfill';
import type { Menus } from 'webextension-polyfill';
import type { Preset } from '../core/presets/preset';
import { translate } from './i18n';
import type { Trigger } from './triggers';

const rootId = 'copy-matching-links';
const lastRecipeId = 'last-recipe';
const presetPrefix = 'preset:';

const contexts: Menus.ContextType[] = ['page', 'frame', 'link', 'selection', 'image', 'video', 'audio'];

/** Calls back when one of the items is chosen. To be called while the background script starts, as events do not wait. */
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

/** Puts the item into the context menu, in place of what was there; with presets, it opens a menu of them under the last query. */
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

/** In a title, `&` would underline the letter after it, and `%s` would stand for the selection. */
const asTitle = (name: string): string => name.replaceAll('&', '&&').replaceAll('%s', '%\u200bs');
