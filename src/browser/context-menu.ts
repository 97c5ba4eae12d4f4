import browser from 'webextension-polyfill';
import type { Menus } from 'webextension-polyfill';
import type { Preset } from '../core/presets/preset';
import { translate } from './i18n';
import type { Trigger } from './triggers';

const rootId = 'copy-matching-links';
const lastRecipeId = 'last-recipe';
const presetPrefix = 'preset:';
const openPopupId = 'open-popup';
/** The item of the toolbar button's own menu, where it is the only one. */
const openPopupOfButtonId = 'open-popup-of-button';

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

/** Calls the listener when the user chooses the item that opens the popup. */
export function onOpenPopupItem(listener: () => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    if (menuItemId === openPopupId || menuItemId === openPopupOfButtonId) listener();
  });
}

/** What the context menu offers besides the last query. */
export interface MenuEntries {
  readonly presets: readonly Pick<Preset, 'id' | 'name'>[];
  /** Whether it opens the popup, because a click on the toolbar button does not. */
  readonly opensPopup: boolean;
}

/** Replaces the context menu of Sheaf: a single item, or a submenu of the last query and the other entries if there are any. */
export async function putMenu(entries: MenuEntries): Promise<void> {
  // The browser does one after the other. Whoever waited in between could be ended there, and leave no menu.
  const removed = browser.contextMenus.removeAll();
  createAll(entries);
  await removed;
}

function createAll({ presets, opensPopup }: MenuEntries): void {
  create({ id: rootId, title: translate('copyMatchingLinks') });
  if (presets.length === 0 && !opensPopup) return;
  create({ id: lastRecipeId, parentId: rootId, title: translate('menuLastQuery') });
  for (const { id, name } of presets) {
    create({ id: presetPrefix + id, parentId: rootId, title: asTitle(name) });
  }
  if (!opensPopup) return;
  const title = translate('openPopup');
  create({ id: openPopupId, parentId: rootId, title });
  create({ id: openPopupOfButtonId, contexts: ['action'], title });
}

function create(item: Menus.CreateCreatePropertiesType): void {
  browser.contextMenus.create({ contexts, ...item });
}

/** Escapes a name for a title, in which `&` would underline the next letter and `%s` would stand for the selection. */
const asTitle = (name: string): string => name.replaceAll('&', '&&').replaceAll('%s', '%\u200bs');
