import type { Page } from 'puppeteer-core';

/** What a page has to say of its own document: all of it as text, by `ownDom` where the page has shadow trees of its own. */
export function ownDom(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { ownDom: ofPage } = globalThis as { ownDom?: () => string };
    return ofPage === undefined ? new XMLSerializer().serializeToString(document) : ofPage();
  });
}
