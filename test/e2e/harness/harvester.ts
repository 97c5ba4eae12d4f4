import type { Scope } from '../../../src/core/messages/page';
import { bundle } from './bundle';
import type { Harvested } from './harvester-driver';
import { popupPath } from './popup-path';
import { expectFace } from './session';
import type { Session } from './session';

/** Harvests the tab in front. */
export type Harvest = (selector?: string, scope?: Scope) => Promise<Harvested>;

/** The globals of the driver in the extension's page. */
interface DriverGlobals {
  readonly sheafTestHarvest: (selector: string, scope: Scope) => Promise<string>;
}

/**
 * Opens an address and presses the real shortcut, which gives Sheaf access to the page. A page of the extension in another tab
 * can then harvest it repeatedly, with the built collector and with every link's text. Access lasts until the page is left.
 *
 * @param address - a page without links, so that the shortcut reports something and copies nothing
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
