import type { Browser, Page } from 'puppeteer-core';
import type { Hands } from './hands';
import { optionsPath } from './options-path';
import type { TestedBrowser } from './tested-browser';
import { pressUntil, until } from './until';

/**
 * Chromium's tabs. Its remote control lists them in no particular order. Their order is found by switching through them, as a
 * person does.
 *
 * @param first - the tab that is there from the start
 */
export function tabsOf(
  browser: Browser,
  first: Page,
  hands: Hands,
): Pick<TestedBrowser, 'tabs' | 'tabCount' | 'addressInFront' | 'closeOtherTabs'> {
  return {
    tabs: async () => {
      const count = (await pagesOf(browser)).length;
      const addresses: string[] = [];
      let shown = await pressUntil(
        () => hands.press('ctrl+1'),
        'the first tab',
        async () => (await pageInFront(browser)) === first && first,
      );
      for (let place = 0; place < count; place++) {
        addresses.push(shown.url());
        if (count === 1) break;
        const before = shown;
        shown = await pressUntil(
          () => hands.press('ctrl+Next'),
          'the next tab',
          async () => {
            const now = await pageInFront(browser);
            return now !== before && now;
          },
        );
      }
      await first.bringToFront();
      return addresses;
    },
    tabCount: () => countTabs(browser),
    addressInFront: async () => (await until('the tab in front', () => pageInFront(browser))).url(),
    closeOtherTabs: async () => {
      for (const page of await pagesOf(browser)) if (page !== first) await page.close();
    },
  };
}

/** The tabs, without those of the extension's own pages that are no tabs. */
async function pagesOf(browser: Browser): Promise<Page[]> {
  const isTab = (address: string) => !address.startsWith('chrome-extension:') || address.endsWith(optionsPath);
  return (await browser.pages()).filter((page) => isTab(page.url()));
}

/** Counts the tabs by the browser's own list: puppeteer's lacks a new tab until it has attached to it. */
async function countTabs(browser: Browser): Promise<number> {
  const connection = await browser.target().createCDPSession();
  try {
    const { targetInfos } = await connection.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'page' && !url.startsWith('chrome-extension:')).length;
  } finally {
    await connection.detach();
  }
}

async function pageInFront(browser: Browser): Promise<Page | undefined> {
  const inFront: Page[] = [];
  for (const page of await pagesOf(browser)) {
    if (await page.evaluate(() => document.visibilityState === 'visible')) inFront.push(page);
  }
  return inFront.length === 1 ? inFront[0] : undefined;
}
