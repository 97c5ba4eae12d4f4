import type { Page } from 'puppeteer-core';
import manifest from '../../../manifest.json' with { type: 'json' };
import { clipboardOf } from './clipboard';
import { accessibleInFirefox, startAccessibility } from './firefox-accessible';
import { firefoxWindow } from './firefox-window';
import type { FirefoxWindow } from './firefox-window';
import { handsOn } from './hands';
import type { Point } from './hands';
import { createHome } from './home';
import type { Home } from './home';
import { extensionHost, launchFirefox } from './launch-firefox';
import { placeOnScreen } from './page-place';
import { createPopup } from './popup';
import type { PopupAccess } from './popup';
import { popupPath } from './popup-path';
import { viewPopup } from './popup-view';
import { replaceStored } from './replace-stored';
import type { Screen } from './screen';
import { sourceOfCall } from './source-of';
import type { ButtonFace, TestedBrowser } from './tested-browser';
import { escapeUntil, pressUntil, until } from './until';

const menuTitle = 'Copy matching links';
const extensionId = manifest.browser_specific_settings.gecko.id;

/** Firefox with the extension in it, on a screen, in a home of its own. */
export async function startFirefox(screen: Screen, extension: string): Promise<TestedBrowser> {
  return startIn(await createHome(screen.display), screen, extension);
}

async function startIn(home: Home, screen: Screen, extension: string): Promise<TestedBrowser> {
  const browser = await launchFirefox({ extension, env: home.env, testProfile: home.profile });
  const window = await firefoxWindow(browser);
  const isInstalled = `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}) !== null`;
  if (!(await window.evaluate<boolean>(isInstalled))) await browser.installExtension(extension);
  const hands = handsOn(screen.command);
  const clipboard = clipboardOf(screen.display, screen.command);
  const [page] = await browser.pages();
  if (page === undefined) throw new Error('Firefox started without a tab.');

  const inExtensionPage: TestedBrowser['inExtensionPage'] = async (path, run) => {
    const tab = await browser.newPage();
    try {
      const address = `moz-extension://${extensionHost}/${path}`;
      // Firefox never reports such a page as loaded, but its address shows it.
      tab.goto(address).catch(() => undefined);
      await until(address, () => isLoaded(tab, address));
      return await run(tab);
    } finally {
      await tab.close();
      await page.bringToFront();
    }
  };

  const quit = async (): Promise<void> => {
    await browser.close();
    await clipboard.stop();
  };

  return {
    name: 'firefox',
    hands,
    clipboard,
    page,
    open: async (address) => {
      await page.goto(address);
    },
    goTo: async (address) => {
      await window.evaluate(`gBrowser.selectedBrowser.fixupAndLoadURIString(${JSON.stringify(address)}, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      })`);
      await until(address, async () => (await addressInFront(window)) === address);
    },
    tabs: () =>
      // A tab that was never loaded keeps its address for later.
      window.evaluate(`gBrowser.tabs.map((tab) => tab.linkedPanel
        ? tab.linkedBrowser.currentURI.spec
        : SessionStore.getLazyTabValue(tab, 'url'))`),
    tabCount: () => window.evaluate('gBrowser.tabs.length'),
    addressInFront: () => addressInFront(window),
    closeOtherTabs: () => window.evaluate('gBrowser.removeTabs(gBrowser.tabs.slice(1)), undefined'),
    openPopup: async (open = () => hands.press('alt+shift+l')) => {
      await pressUntil(open, 'the popup', () => isPopupOpen(window));
      const popup = createPopup(accessPopup(window), hands);
      await popup.settle();
      return popup;
    },
    pressCopyShortcut: async () => {
      const before = await shortcutsHeard(window);
      await pressUntil(
        () => hands.press('alt+shift+k'),
        'the shortcut to arrive',
        async () => (await shortcutsHeard(window)) !== before,
      );
    },
    downloaded: home.downloaded,
    closePopup: async () => {
      await escapeUntil(hands.press, async () => !(await isPopupOpen(window)));
      await page.bringToFront();
    },
    store: async (items) => {
      if (await storeFromBackground(window, items)) return;
      await inExtensionPage(popupPath, (tab) => tab.evaluate(replaceStored, items));
    },
    chooseFromMenu: async (at, _target, index) => {
      const place = await pressUntil(
        () => hands.rightClick(at),
        'the item in the context menu',
        () => menuItem(window),
      );
      await hands.click(place);
      if (index !== undefined) {
        await hands.click(await until('the menu of presets', () => menuItem(window, index)));
      }
      await until('the context menu to close', async () => (await menuItem(window)) === undefined);
    },
    placeOf: (selector) => placeOnScreen(page, hands, selector),
    face: () =>
      window.evaluate<ButtonFace>(`(() => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
        const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
        const { badgeText, title } = action.getContextData(gBrowser.selectedTab);
        return { badge: badgeText, title };
      })()`),
    stopBackground: async () => {
      await window.evaluate(
        `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension.terminateBackground()`,
      );
    },
    inExtensionPage,
    setColourScheme: async (scheme) => {
      await window.evaluate(`Services.prefs.setIntPref('ui.systemUsesDarkTheme', ${scheme === 'dark' ? 1 : 0})`);
    },
    setNeeds: async (needs) => {
      // It does not zoom popups, but everything with the system's scale. Its own window needs half of the screen at least.
      const scale = Math.min(needs.zoom ?? 1, 2);
      await window.evaluate(`(() => {
        Services.prefs.setCharPref('layout.css.devPixelsPerPx', '${scale === 1 ? -1 : scale}');
        Services.prefs.setIntPref('ui.prefersReducedMotion', ${needs.reducedMotion ? 1 : 0});
        Services.prefs.setIntPref('browser.display.document_color_use', ${needs.forcedColors ? 2 : 0});
      })()`);
    },
    startListening: () => startAccessibility(window),
    photograph: screen.photograph,
    restart: async () => {
      await quit();
      return startIn(home, screen, extension);
    },
    close: async () => {
      await quit();
      await home.remove();
    },
  };
}

function addressInFront(window: FirefoxWindow): Promise<string> {
  return window.evaluate<string>('gBrowser.selectedBrowser.currentURI.spec');
}

async function isLoaded(tab: Page, address: string): Promise<boolean> {
  return tab.evaluate((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', address);
}

/** How many extension shortcuts Firefox has received since the first call. */
function shortcutsHeard(window: FirefoxWindow): Promise<number> {
  return window.evaluate<number>(`(() => {
    if (window.sheafTestHeard === undefined) {
      window.sheafTestHeard = 0;
      for (const keys of document.querySelectorAll('keyset[id^="ext-keyset-id-"]')) {
        keys.addEventListener('command', () => window.sheafTestHeard++, true);
      }
    }
    return window.sheafTestHeard;
  })()`);
}

/**
 * Replaces everything in the extension's storage, through its background page.
 *
 * @returns whether it succeeded: Firefox stops an idle background page
 */
function storeFromBackground(window: FirefoxWindow, items: object): Promise<boolean> {
  const script = `(${String(replaceStored)})(${JSON.stringify(items)})`;
  const frameScript = `{
    const rights = { sandboxPrototype: content.wrappedJSObject, wantXrays: false };
    const stored = Components.utils.evalInSandbox(${JSON.stringify(script)}, Components.utils.Sandbox(content, rights));
    Promise.resolve(stored).then(() => sendAsyncMessage('sheaf-test-stored'));
  }`;
  return window.evaluate(`new Promise((resolve) => {
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
    const background = [...extension.views].find(({ viewType }) => viewType === 'background');
    if (background === undefined) return resolve(false);
    const manager = background.xulBrowser.messageManager;
    const end = (isStored) => {
      manager.removeMessageListener('sheaf-test-stored', listener);
      resolve(isStored);
    };
    const listener = () => end(true);
    manager.addMessageListener('sheaf-test-stored', listener);
    manager.loadFrameScript('data:;charset=utf-8,' + encodeURIComponent(${JSON.stringify(frameScript)}), false);
    setTimeout(end, ${2 * answerWithinMs}, false);
  })`);
}

/** The element that shows the popup, in Firefox's own document. */
const popupBrowser = `document.querySelector('browser.webextension-popup-browser')`;

function isPopupOpen(window: FirefoxWindow): Promise<boolean> {
  return window.evaluate<boolean>(`${popupBrowser}?.currentURI?.schemeIs('moz-extension') === true`);
}

/** The time limit for a frame script's answer, in milliseconds. */
const answerWithinMs = 500;

/**
 * Inspects the popup. Another process draws it, where a frame script runs and sends back what it sees. While the popup opens,
 * Firefox moves it from a hidden panel to the visible one. A question asked at that moment is never answered, so it is asked
 * again.
 */
function accessPopup(window: FirefoxWindow): PopupAccess {
  let questions = 0;
  const ask = <T>(expression: string): Promise<{ readonly value: T } | undefined> => {
    // A name of its own, so that a late answer is not mistaken for the next one.
    const name = `sheaf-test-${++questions}`;
    const frameScript = `sendAsyncMessage('${name}', JSON.stringify({ value: ${expression} }))`;
    return window.evaluate(`new Promise((resolve, reject) => {
      const popup = ${popupBrowser};
      if (popup === null) return reject(new Error('the popup is closed'));
      const manager = popup.messageManager;
      const end = (answer) => {
        manager.removeMessageListener('${name}', listener);
        resolve(answer);
      };
      const listener = ({ data }) => end(JSON.parse(data));
      manager.addMessageListener('${name}', listener);
      manager.loadFrameScript('data:;charset=utf-8,' + encodeURIComponent(${JSON.stringify(frameScript)}), false);
      setTimeout(end, ${answerWithinMs});
    })`);
  };
  const run = async <T>(inside: (window: Window) => T): Promise<T> =>
    (await until('an answer from the popup', () => ask<T>(sourceOfCall(inside, 'content')))).value;
  return {
    look: () => run(viewPopup),
    run,
    inject: async (script) => {
      // With the popup's own rights, not with the browser's.
      const sandbox = `Components.utils.Sandbox(content, { sandboxPrototype: content.wrappedJSObject, wantXrays: false })`;
      await ask(`(Components.utils.evalInSandbox(${JSON.stringify(script)}, ${sandbox}), true)`);
    },
    isOpen: () => isPopupOpen(window),
    accessible: accessibleInFirefox(window, popupBrowser),
  };
}

/**
 * The place of our item in the open context menu, or of the item with an index in its submenu; undefined while there is none.
 */
async function menuItem(window: FirefoxWindow, index: number | null = null): Promise<Point | undefined> {
  const place = await window.evaluate<Point | null>(`(() => {
    const menu = document.getElementById('contentAreaContextMenu');
    if (menu.state !== 'open') return null;
    const label = ${JSON.stringify(menuTitle)};
    const ours = [...menu.children].find((child) => child.label === label && !child.hidden);
    if (ours === undefined) return null;
    const index = ${String(index)};
    if (index !== null && ours.menupopup?.state !== 'open') return null;
    const item = index === null ? ours : ours.menupopup.children[index];
    if (item === undefined) return null;
    const { width, height } = item.getBoundingClientRect();
    return { x: item.screenX + width / 2, y: item.screenY + height / 2 };
  })()`);
  return place ?? undefined;
}
