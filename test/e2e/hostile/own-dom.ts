import type { Page } from 'puppeteer-core';

/** Returns the whole document of a page as text, from the page's `ownDom` if it has shadow trees of its own. */
export function ownDom(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { ownDom: ofPage } = globalThis as { ownDom?: () => string };
    return ofPage === undefined ? new XMLSerializer().serializeToString(document) : ofPage();
  });
}
