import type { Page } from 'puppeteer-core';

/** The time of each way of collecting in one page and one round, in milliseconds. */
export interface CollectRound {
  /** The line typed into the console: URLs only, filtered. */
  readonly oneLiner: number;
  readonly documentLinks: number;
  /** A line that reads what Sheaf reads of a link. */
  readonly urlAndText: number;
  readonly sheaf: number;
}

/**
 * Runs the ways of collecting one after the other, in the same page.
 *
 * @param own - a page of Sheaf's in another tab of the same window; Sheaf has access to `page`
 */
export async function measureCollecting(page: Page, own: Page): Promise<CollectRound> {
  const lines = (await page.evaluate(timeLines)) as Omit<CollectRound, 'sheaf'>;
  return { ...lines, sheaf: Number(await own.evaluate(timeCollector)) };
}

const timeLines = `(() => {
  const time = (run) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  return {
    oneLiner: time(() => [...document.querySelectorAll('a')].map((a) => a.href).filter((u) => /react/i.exec(u))),
    documentLinks: time(() => [...document.links].map((a) => a.href)),
    urlAndText: time(() => [...document.querySelectorAll('a')].map((a) => [a.href, a.textContent.replace(/\\s+/g, ' ').trim()])),
  };
})()`;

/**
 * A script that resolves to how long the collector takes for every link of the other tab, with URL and text, packed for sending.
 * It is measured in the page, from the call to the last message, with a port that leads nowhere.
 */
const timeCollector = `(async () => {
  const own = await chrome.tabs.getCurrent();
  const tab = (await chrome.tabs.query({ currentWindow: true })).find(({ id }) => id !== own.id);
  const target = { tabId: tab.id };
  await chrome.scripting.executeScript({ target, files: ['/src/page/collect/main.js'] });
  const [{ result }] = await chrome.scripting.executeScript({
    target,
    func: async () => {
      const { connect } = chrome.runtime;
      const replaceConnect = (value) => Object.defineProperty(chrome.runtime, 'connect', { configurable: true, value });
      const start = performance.now();
      await new Promise((resolve) => {
        const listeners = { addListener() {} };
        const postMessage = ({ kind }) => kind === 'end' && resolve();
        replaceConnect(() => ({ postMessage, disconnect() {}, onDisconnect: listeners, onMessage: listeners }));
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
