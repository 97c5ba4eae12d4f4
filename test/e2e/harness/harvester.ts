import type { Scope } from '../../../src/core/messages/page';
import { bundle } from './bundle';
import type { Harvested } from './harvester-driver';
import { popupPath } from './popup-path';
import { expectFace } from './session';
import type { Session } from './session';

/** Harvests the tab in front. */
export type Harvest = (selector?: string, scope?: Scope) => Promise<Harvested>;

/** What the driver leaves behind in the extension's page. */
interface DriverGlobals {
  readonly sheafTestHarvest: (selector: string, scope: Scope) => Promise<string>;
}

/**
 * Opens an address, presses the real shortcut, which opens that page to Sheaf, and lets a page of the extension, in a tab behind
 * it, harvest it as often as wanted: by the built collector, cheaply, and with every link's text. The page stays open to Sheaf
 * until it is left; it may change as it likes.
 *
 * @param address - of a page without links, so that the shortcut has something to say and nothing to copy.
 */
export async function withHarvester(
  { browser }: Session,
  address: string,
  run: (harvest: Harvest) => Promise<void>,
): Promise<void> {
  const driver = await bundle('test/e2e/harness/harvester-driver.ts');
  await browser.inExtensionPage(popupPath, async (tab) => {
    await tab.evaluate(driver);
    await browser.page.bringToFront();
    await browser.open(address);
    await browser.pressCopyShortcut();
    await expectFace(browser, '!', /^No links match/u);
    await run(async (selector = '', scope = 'page') => {
      const harvested = await tab.evaluate(
        (...given) => (globalThis as unknown as DriverGlobals).sheafTestHarvest(...given),
        selector,
        scope,
      );
      return JSON.parse(harvested) as Harvested;
    });
  });
}
