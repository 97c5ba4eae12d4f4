import type { Browser } from 'puppeteer-core';
import { until } from '../e2e/harness/until';

/** esbuild (under tsx) wraps inner functions in `__name` to keep their names. Where they run, there is no such function. */
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
    const times = { pressed: 0, shown: 0 };
    Object.assign(globalThis, { times });
    const listener = () => {
      times.pressed = performance.now();
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
      // The evaluation above left it there.
      const { pressed, shown } = (globalThis as unknown as { times: { pressed: number; shown: number } }).times;
      return shown > pressed && pressed > 0 ? shown - pressed : undefined;
    }),
  );
}
