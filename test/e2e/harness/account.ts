import type { Page } from 'puppeteer-core';

type Items = Readonly<Record<string, unknown>>;

/** What somebody's account has stored, and what it last exchanged with each of their browsers. */
export interface Account {
  /**
   * Exchanges items with a browser's real `storage.sync`, as the account's server does: takes what the browser has written since
   * the last time, and then gives it what the server has. Of two writes, the one that it takes last remains.
   *
   * @param page - a page of the extension in that browser, the same each time
   */
  readonly exchangeWith: (page: Page) => Promise<void>;
}

/** Creates an account without anything in it. */
export function createAccount(): Account {
  const server = new Map<string, unknown>();
  const agreed = new Map<Page, Items>();
  const areSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

  return {
    async exchangeWith(page) {
      const before = agreed.get(page) ?? {};
      const now = await page.evaluate(() => chrome.storage.sync.get<Items>(null));
      for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
        if (areSame(before[key], now[key])) continue;
        if (key in now) server.set(key, now[key]);
        else server.delete(key);
      }
      const after = Object.fromEntries(server);
      const changed = Object.fromEntries(Object.entries(after).filter(([key, item]) => !areSame(now[key], item)));
      const removed = Object.keys(now).filter((key) => !(key in after));
      await page.evaluate(async (json) => {
        const writes = JSON.parse(json) as { readonly changed: Items; readonly removed: string[] };
        if (writes.removed.length > 0) await chrome.storage.sync.remove(writes.removed);
        if (Object.keys(writes.changed).length > 0) await chrome.storage.sync.set(writes.changed);
      }, JSON.stringify({ changed, removed }));
      agreed.set(page, after);
    },
  };
}
