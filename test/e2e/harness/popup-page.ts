import type { Page } from 'puppeteer-core';
import { accessibleInChromium } from './chromium-accessible';
import type { PopupAccess } from './popup';
import { viewPopup } from './popup-view';
import { sourceOfCall } from './source-of';

/** Chromium's popup is a page like any other to its remote control. */
export function accessPopupPage(page: Page, isOpen: () => Promise<boolean>): PopupAccess {
  const run = <T>(inside: (window: Window) => T): Promise<T> =>
    page.evaluate(sourceOfCall(inside, 'window')) as Promise<T>;
  return {
    look: () => run(viewPopup),
    run,
    inject: async (script) => {
      await page.evaluate(`${script};undefined`);
    },
    isOpen,
    accessible: accessibleInChromium(page),
  };
}
