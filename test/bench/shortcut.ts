import type { Browser } from 'puppeteer-core';
import { until } from '../e2e/harness/until';

/** esbuild, under tsx, wraps inner functions in `__name` to keep their names; where they run there is no such function. */
const defineName = 'globalThis.__name = (named) => named';

/**
 * Presses the shortcut. Resolves to the milliseconds from the browser's event to the badge that says that the links are on the
 * clipboard.
 */
export async function measureShortcut(browser: Browser, press: () => Promise<void>): Promise<number> {
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  if (worker === null) throw new Error('The service worker is gone.');
  await worker.evaluate(defineName);
  await worker.evaluate(() => {
    const times = { told: 0, shown: 0 };
    Object.assign(globalThis, { times });
    const listener = () => {
      times.told = performance.now();
      chrome.commands.onCommand.removeListener(listener);
    };
    chrome.commands.onCommand.addListener(listener);
    const { setBadgeText } = chrome.action;
    Object.defineProperty(chrome.action, 'setBadgeText', {
      configurable: true,
      value: (details: chrome.action.BadgeTextDetails) => {
        if (details.text) times.shown = performance.now();
        return setBadgeText(details);
      },
    });
  });
  await press();
  return until('the badge', () =>
    worker.evaluate(() => {
      // What the evaluation above left there.
      const { told, shown } = (globalThis as unknown as { times: { told: number; shown: number } }).times;
      return shown > told && told > 0 ? shown - told : undefined;
    }),
  );
}
