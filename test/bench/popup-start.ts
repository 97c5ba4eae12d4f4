import type { Browser, Page, Target } from 'puppeteer-core';
import { inProject } from '../../scripts/project';
import { firefoxWindow } from '../e2e/harness/firefox-window';
import type { TestedBrowser } from '../e2e/harness/tested-browser';
import { pressUntil, until } from '../e2e/harness/until';
import { watchPaint } from './watch-paint';
import type { Painted } from './watch-paint';

/** The popups that are compared, and the keys that open them. No browser uses these keys for its menus. */
const keys = { sheaf: 'alt+shift+l', empty: 'alt+shift+u', simplest: 'alt+shift+y' } as const;

export type PopupName = keyof typeof keys;

/** How long a popup may take to show what is looked for, in milliseconds. */
const longMs = 120_000;

/**
 * Opens a popup by its key on the page in front. As soon as it shows what the last selector matches, loads its document again
 * and measures this second start, which includes everything except opening the window. Closes the popup.
 */
export type MeasureStart = (popup: PopupName, selectors: readonly string[]) => Promise<Painted>;

/** Installs the popups that Sheaf's is compared with. */
export async function popupStarts(browser: TestedBrowser): Promise<MeasureStart> {
  const puppeteer = browser.page.browser();
  for (const name of ['empty', 'simplest'])
    await puppeteer.installExtension(inProject('test', 'bench', 'popups', name));
  return browser.name === 'firefox' ? startsInFirefox(browser) : startsInChromium(browser, puppeteer);
}

function startsInChromium({ hands }: TestedBrowser, puppeteer: Browser): MeasureStart {
  const find = (): Target | undefined =>
    puppeteer
      .targets()
      .find((target) => /^chrome-extension:.*\/(?:popup|index)\.html$/u.test(target.url()) && target.type() === 'page');
  return async (name, selectors) => {
    const target = await pressUntil(() => hands.press(keys[name]), `the popup ${name}`, find);
    const popup: Page = await target.asPage();
    await popup.waitForSelector(selectors.at(-1) ?? '', { timeout: longMs });
    const watcher = watchPaint(selectors, 'window', '(json) => { window.painted = json; }');
    await popup.evaluateOnNewDocument(watcher);
    await popup.reload();
    const handle = await popup.waitForFunction('window.painted', { timeout: longMs });
    const json = String(await handle.jsonValue());
    await pressUntil(
      () => hands.press('Escape'),
      'the popup to close',
      () => find() === undefined,
    );
    // The watcher reports this type.
    return JSON.parse(json) as Painted;
  };
}

async function startsInFirefox({ hands, page }: TestedBrowser): Promise<MeasureStart> {
  const window = await firefoxWindow(page.browser());
  // Whole milliseconds are too coarse for small pages.
  await window.evaluate(`Services.prefs.setBoolPref('privacy.reduceTimerPrecision', false)`);
  const popup = `document.querySelector('browser.webextension-popup-browser')`;
  const isOpen = () => window.evaluate<boolean>(`${popup}?.currentURI?.schemeIs('moz-extension') === true`);
  let questions = 0;
  /** Runs a frame script in the popup. Resolves to what it passes to `send`, or `undefined` if that takes too long. */
  const inPopup = (script: string, withinMs: number): Promise<string | undefined> => {
    const name = `sheaf-bench-${++questions}`;
    const frameScript = `{ const send = (text) => sendAsyncMessage('${name}', text); ${script} }`;
    return window.evaluate(`new Promise((resolve) => {
      const manager = ${popup}.messageManager;
      manager.addMessageListener('${name}', ({ data }) => resolve(data));
      manager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(frameScript)}), false);
      setTimeout(resolve, ${withinMs});
    })`);
  };
  return async (name, selectors) => {
    await pressUntil(() => hands.press(keys[name]), `the popup ${name}`, isOpen);
    const last = JSON.stringify(selectors.at(-1));
    // While the popup opens, Firefox moves it to another panel, and a question asked at that moment is never answered.
    const isFilled = () => inPopup(`send(String(content.document.querySelector(${last}) !== null));`, 500);
    await until(`the popup ${name} to be filled`, async () => (await isFilled()) === 'true', longMs);
    const json = await inPopup(
      `const start = () => { ${watchPaint(selectors, 'content', 'send')} };
      addEventListener('DOMDocElementInserted', start, { capture: true, once: true });
      content.location.reload();`,
      longMs,
    );
    if (json === undefined) throw new Error(`The popup ${name} was not painted again.`);
    await pressUntil(
      () => hands.press('Escape'),
      'the popup to close',
      async () => !(await isOpen()),
    );
    return JSON.parse(json) as Painted;
  };
}
