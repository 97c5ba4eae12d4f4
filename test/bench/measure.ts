import type { Page } from 'puppeteer-core';

/** esbuild, under tsx, wraps inner functions in `__name` to keep their names; where they run there is no such function. */
export const defineName = 'globalThis.__name = (named) => named';

/** How long each way of collecting took in one page, in milliseconds, in one round. */
export interface CollectRound {
  readonly oneLiner: number;
  readonly documentLinks: number;
  readonly sheaf: number;
}

/** Runs the three ways of collecting one after the other, in the same page. */
export async function measureCollecting(page: Page, popup: Page): Promise<CollectRound> {
  await page.evaluate(defineName);
  const { oneLiner, documentLinks } = await page.evaluate(() => {
    const time = (run: () => unknown) => {
      const start = performance.now();
      run();
      return performance.now() - start;
    };
    return {
      oneLiner: time(() => [...document.querySelectorAll('a')].map((a) => a.href).filter((u) => /react/i.exec(u))),
      documentLinks: time(() => [...document.links].map((a) => a.href)),
    };
  });
  return { oneLiner, documentLinks, sheaf: await timeCollector(popup) };
}

/**
 * How long the injected script takes to collect every link of the tab in front, URL and text, packed for sending: measured where
 * it runs, from the call to its last message, with the port replaced by one that leads nowhere.
 */
async function timeCollector(popup: Page): Promise<number> {
  return Number(await popup.evaluate(collectorTimer));
}

/** A string, because what `executeScript` injects must not refer to `__name`. */
const collectorTimer = `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const target = { tabId: tab.id };
  await chrome.scripting.executeScript({ target, files: ['src/page/main.js'] });
  const [{ result }] = await chrome.scripting.executeScript({
    target,
    func: async () => {
      const { connect } = chrome.runtime;
      const replaceConnect = (value) => Object.defineProperty(chrome.runtime, 'connect', { configurable: true, value });
      const start = performance.now();
      await new Promise((resolve) => {
        replaceConnect(() => ({ postMessage() {}, disconnect: resolve, onDisconnect: { addListener() {} } }));
        (globalThis.sheafRequests ??= []).push({ id: 'bench', selector: '', scope: 'page' });
        globalThis.sheafCollect();
      });
      const duration = performance.now() - start;
      replaceConnect(connect);
      return duration;
    },
  });
  return result;
})()`;

/** How a popup started, in milliseconds since its document did. */
export interface PopupStart {
  readonly firstRows: number;
  readonly complete: number;
  /** The longest task on its main thread. */
  readonly longestTask: number;
}

/** Loads the popup's document anew and watches how it fills. */
export async function measurePopupStart(popup: Page, links: number): Promise<PopupStart> {
  const naming = await popup.evaluateOnNewDocument(defineName);
  const script = await popup.evaluateOnNewDocument(() => {
    const seen = { firstRows: 0, longestTask: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver((_, observer) => {
      if (document.querySelector('[aria-rowindex]') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          seen.firstRows = performance.now();
        };
        port2.postMessage(null);
      });
    }).observe(document, { childList: true, subtree: true });
  });
  await popup.reload();
  await popup.removeScriptToEvaluateOnNewDocument(script.identifier);
  await popup.removeScriptToEvaluateOnNewDocument(naming.identifier);
  return popup.evaluate(async (expected) => {
    const grid = () => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') ?? 0);
    while (grid() < expected) await new Promise((resolve) => requestAnimationFrame(resolve));
    const complete = performance.now();
    // What the page script above left there.
    const { seen } = globalThis as unknown as { seen: { firstRows: number; longestTask: number } };
    while (seen.firstRows === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    return { ...seen, complete };
  }, links);
}

/** How long a key took to show, in milliseconds since its event was made. */
export interface KeyTime {
  /** When the rows for it were in the document: all that Sheaf does. */
  readonly made: number;
  /** When the next frame, which shows them, had been painted: what a person sees. On a screen of 60 Hz it is up to 17 ms later. */
  readonly painted: number;
}

/** Types a key into the filter and watches for the rows for it. */
export async function measureKey(popup: Page, key: 'r', expectedRows: number): Promise<KeyTime> {
  await popup.focus('input[type=text]');
  await popup.evaluate((expected) => {
    const measured = new Promise<KeyTime>((resolve) => {
      let start = 0;
      document.addEventListener('keydown', ({ timeStamp }) => (start = timeStamp), { once: true, capture: true });
      const observer = new MutationObserver(() => {
        if (Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) !== expected) return;
        observer.disconnect();
        const made = performance.now() - start;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve({ made, painted: performance.now() - start });
          port2.postMessage(null);
        });
      });
      observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    });
    Object.assign(globalThis, { measured });
  }, expectedRows);
  await popup.keyboard.press(key);
  // What the evaluation above left there.
  return popup.evaluate(() => (globalThis as unknown as { measured: Promise<KeyTime> }).measured);
}

/** The popup's JavaScript heap in megabytes, after a garbage collection. The worker has one of its own. */
export async function measureHeap(popup: Page): Promise<number> {
  const session = await popup.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = NaN } = await popup.metrics();
  await session.detach();
  return JSHeapUsedSize / 1e6;
}
