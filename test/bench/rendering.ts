import { builtWorker } from '../e2e/harness/built-worker';
import { bundle } from '../e2e/harness/bundle';
import { popupPath } from '../e2e/harness/popup-path';
import type { TestedBrowser } from '../e2e/harness/tested-browser';
import type { RenderGlobals, RenderTimes } from './render-driver';

/** Renders this number of links in every format in the built worker. Resolves to the times of each round. */
export async function measureRendering(
  browser: TestedBrowser,
  links: number,
  rounds: number,
): Promise<readonly RenderTimes[]> {
  const driver = await bundle('test/bench/render-driver.ts');
  const worker = await builtWorker(browser.name);
  return browser.inExtensionPage(popupPath, async (tab) => {
    await tab.evaluate(driver);
    return tab.evaluate(
      (...given) => (globalThis as unknown as RenderGlobals).sheafBenchRendering(...given),
      worker,
      links,
      rounds,
    );
  });
}
