import type { Browser, Page, Target, WebWorker } from 'puppeteer-core';
import { tabsOf } from './chromium-tabs';
import { clipboardOf } from './clipboard';
import { handsOn } from './hands';
import { createHome } from './home';
import type { Home } from './home';
import { extensionIdIn, launchChromium } from './launch-chromium';
import { placeOnScreen } from './page-place';
import { createPopup } from './popup';
import { accessPopupPage } from './popup-page';
import { popupPath } from './popup-path';
import { replaceStored } from './replace-stored';
import type { Screen } from './screen';
import type { MenuTarget, Needs, TestedBrowser } from './tested-browser';
import { escapeUntil, pressUntil, until } from './until';

/** How many steps an extension's item is from the end of Chromium's context menu. */
const stepsFromMenuEnd: Readonly<Record<MenuTarget, number>> = {
  // Inspect, View page source, ours.
  page: 3,
  // Inspect, ours.
  link: 2,
  selection: 2,
};

/** Chromium with the extension in it, on a screen, in a home of its own. */
export async function startChromium(screen: Screen, extension: string): Promise<TestedBrowser> {
  return startIn(await createHome(screen.display), screen, extension);
}

async function startIn(home: Home, screen: Screen, extension: string): Promise<TestedBrowser> {
  const browser = await launchChromium({ extension, isHeadless: false, env: home.env, profile: home.profile });
  const id = await extensionIdIn(browser);
  await until('the context menu to be set up', () => hasMenu(browser, id));
  const hands = handsOn(screen.command);
  const clipboard = clipboardOf(screen.display, screen.command);
  const [page] = await browser.pages();
  if (page === undefined) throw new Error('Chromium started without a tab.');
  let scheme: 'light' | 'dark' = 'light';
  let needs: Needs = {};

  const inExtensionPage: TestedBrowser['inExtensionPage'] = async (path, run) => {
    const tab = await browser.newPage();
    try {
      await tab.goto(`chrome-extension://${id}/${path}`);
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
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
    name: 'chromium',
    hands,
    clipboard,
    page,
    open: async (address) => {
      await page.goto(address);
    },
    goTo: async (address) => {
      const session = await page.createCDPSession();
      await session.send('Page.navigate', { url: address });
      await session.detach();
      await until(address, () => page.url() === address);
    },
    ...tabsOf(browser, page, hands),
    openPopup: async (open = () => hands.press('alt+shift+l')) => {
      const target = await pressUntil(open, 'the popup', () => findPopup(browser, id));
      const popupPage = await target.asPage();
      await emulate(popupPage, scheme, needs);
      const popup = createPopup(
        accessPopupPage(popupPage, async () => findPopup(browser, id) !== undefined),
        hands,
      );
      await popup.settle();
      return popup;
    },
    pressCopyShortcut: async () => {
      const before = await commandsHeard(browser, id);
      await pressUntil(
        () => hands.press('alt+shift+k'),
        'the shortcut to arrive',
        async () => (await commandsHeard(browser, id)) !== before,
      );
    },
    downloaded: home.downloaded,
    closePopup: async () => {
      await escapeUntil(hands.press, async () => findPopup(browser, id) === undefined);
      await page.bringToFront();
    },
    store: async (items) => {
      const worker = await runningWorker(browser, id);
      if (worker === undefined) await inExtensionPage(popupPath, (tab) => tab.evaluate(replaceStored, items));
      else await worker.evaluate(replaceStored, items);
    },
    chooseFromMenu: async (at, target, index) => {
      const before = await windowsOn(screen);
      await pressUntil(
        () => hands.rightClick(at),
        'the context menu',
        async () => (await windowsOn(screen)) > before,
      );
      await hands.press(
        ...Array<string>(stepsFromMenuEnd[target]).fill('Up'),
        index === undefined ? 'Return' : 'Right',
      );
      if (index !== undefined) await hands.press(...Array<string>(index).fill('Down'), 'Return');
      await until('the context menu to close', async () => (await windowsOn(screen)) <= before);
    },
    placeOf: (selector) => placeOnScreen(page, hands, selector),
    face: async () => {
      const worker = await (await browser.waitForTarget((target) => isWorker(target, id))).worker();
      if (worker === null) throw new Error('The service worker is gone.');
      return worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const where = tab?.id === undefined ? {} : { tabId: tab.id };
        return { badge: await chrome.action.getBadgeText(where), title: await chrome.action.getTitle(where) };
      });
    },
    stopBackground: async () => {
      await browser.waitForTarget((target) => isWorker(target, id));
      // A worker that is still starting does not hear the first request.
      await until('the service worker to stop', async () => {
        const target = browser.targets().find((candidate) => isWorker(candidate, id));
        if (target === undefined) return true;
        const worker = await target.worker();
        await worker?.close().catch(() => undefined);
        return false;
      });
    },
    inExtensionPage,
    setColourScheme: async (wanted) => {
      scheme = wanted;
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: wanted }]);
    },
    setNeeds: async (wanted) => {
      const { zoom = 1 } = wanted;
      if (zoom !== (needs.zoom ?? 1)) {
        const settings = await browser.newPage();
        await settings.goto('chrome://settings/appearance');
        await settings.evaluate(`new Promise((resolve) => chrome.settingsPrivate.setDefaultZoom(${zoom}, resolve))`);
        await settings.close();
        await page.bringToFront();
      }
      needs = wanted;
    },
    // Its remote control starts this when it asks for a tree.
    startListening: async () => {},
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

/** Makes a page believe in a colour scheme and needs, for as long as it is open. */
async function emulate(page: Page, scheme: 'light' | 'dark', needs: Needs): Promise<void> {
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: needs.reducedMotion ? 'reduce' : 'no-preference' },
    { name: 'forced-colors', value: needs.forcedColors ? 'active' : 'none' },
  ];
  // Puppeteer's own method does not know the last one.
  await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
}

function isWorker(target: Target, id: string): boolean {
  return target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);
}

/** The service worker once it has the extension's API; undefined while it is not running. */
async function runningWorker(browser: Browser, id: string): Promise<WebWorker | undefined> {
  const target = browser.targets().find((candidate) => isWorker(candidate, id));
  const worker = await target?.worker();
  if (worker == null) return undefined;
  await until("the extension's API", () => worker.evaluate(() => 'chrome' in globalThis));
  return worker;
}

/** Whether the extension has set up its context menu, which it does when it starts. */
async function hasMenu(browser: Browser, id: string): Promise<boolean> {
  const update = () =>
    chrome.contextMenus.update('copy-matching-links', {}).then(
      () => true,
      () => false,
    );
  return (await (await runningWorker(browser, id))?.evaluate(update)) ?? false;
}

/** How many commands the service worker has received since the first call; 0 while it is not running. */
async function commandsHeard(browser: Browser, id: string): Promise<number | undefined> {
  return (await runningWorker(browser, id))?.evaluate(() => {
    const counting = globalThis as unknown as { commandsHeard?: number };
    if (counting.commandsHeard === undefined) {
      counting.commandsHeard = 0;
      chrome.commands.onCommand.addListener(() => {
        counting.commandsHeard = (counting.commandsHeard ?? 0) + 1;
      });
    }
    return counting.commandsHeard;
  });
}

function findPopup(browser: Browser, id: string): Target | undefined {
  const address = `chrome-extension://${id}/${popupPath}`;
  return browser.targets().find((target) => target.url().startsWith(address) && target.type() !== 'background_page');
}

/** How many windows are shown. A context menu is a window without name and parent. */
function windowsOn(screen: Screen): Promise<number> {
  return until('the windows on the screen', async () => {
    try {
      const ids = await screen.command('xdotool', 'search', '--onlyvisible', '--maxdepth', '1', '--name', '');
      return ids.trim().split('\n').length;
    } catch (error) {
      // A window closed between being listed and being inspected. Look again.
      if (String(error).includes('BadWindow')) return undefined;
      throw error;
    }
  });
}
