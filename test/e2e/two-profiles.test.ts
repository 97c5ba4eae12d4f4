import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSettings } from '../../src/core/settings/items';
import { readSyncState } from '../../src/core/settings/sync/sync-state';
import { createAccount } from './harness/account';
import type { Account } from './harness/account';
import { optionsPath } from './harness/options-path';
import { startSecondBrowser } from './harness/second-browser';
import { describeInBrowsers } from './harness/session';
import { patienceMs, until } from './harness/until';
import { seeText } from './harness/see-text';

type Items = Readonly<Record<string, unknown>>;

/** A browser's options page, through which a test does what it wants in that browser. */
interface Profile {
  readonly page: Page;
  readonly stopBackground: () => Promise<void>;
}

describeInBrowsers('two profiles that synchronise through an account', (session) => {
  let second: Awaited<ReturnType<typeof startSecondBrowser>> | undefined;
  beforeAll(async () => {
    second = await startSecondBrowser(session.browser.name);
  });
  afterAll(() => second?.stop());

  /** Runs a test with two browsers that have synchronisation switched on, and nothing else stored. */
  async function withBoth(test: (laptop: Profile, desktop: Profile, account: Account) => Promise<void>): Promise<void> {
    const { browser } = session;
    const other = second?.browser;
    if (other === undefined) throw new Error('The second browser is not running.');
    await other.store({});
    await browser.inExtensionPage(optionsPath, (page) =>
      other.inExtensionPage(optionsPath, async (otherPage) => {
        const laptop = { page, stopBackground: browser.stopBackground };
        const desktop = { page: otherPage, stopBackground: other.stopBackground };
        await switchOn(laptop, 'Laptop');
        await switchOn(desktop, 'Desktop');
        await test(laptop, desktop, createAccount());
      }),
    );
  }

  it('pass presets and options on, with the background asleep, and show on both who synchronised', () =>
    withBoth(async (laptop, desktop, account) => {
      await put(laptop, 'react');
      await ask(laptop, 'editSettings', [{ options: { theme: 'dark' } }]);
      // The background gathers the changes, and sends them without being asked.
      await until('the item', async () => 'preset:own' in (await synced(laptop)), 2 * patienceMs);
      await desktop.stopBackground();
      await account.exchangeWith(laptop.page);
      await account.exchangeWith(desktop.page);
      await expect.poll(() => presetsOf(desktop), { timeout: 2 * patienceMs }).toMatchObject({ Papers: 'react' });
      expect(readSettings(await stored(desktop)).settings.options.theme).toBe('dark');
      await settle(account, laptop, desktop);
      for (const profile of [laptop, desktop]) {
        const { devices, problem, lastAt } = readSyncState(await stored(profile));
        expect(Object.values(devices).map(({ name }) => name)).toEqual(expect.arrayContaining(['Laptop', 'Desktop']));
        expect({ problem, hasSynchronised: lastAt !== null }).toEqual({ problem: null, hasSynchronised: true });
      }
    }));

  it('keep both edits of one preset, which the options page says on both, and pass a deletion on', () =>
    withBoth(async (laptop, desktop, account) => {
      await put(laptop, 'first');
      await settle(account, laptop, desktop);
      await put(laptop, 'left');
      await put(desktop, 'right');
      // Both have written the item before either knows of the other.
      for (const profile of [laptop, desktop]) await ask(profile, 'syncNow', null);
      await settle(account, laptop, desktop);
      for (const profile of [laptop, desktop]) {
        expect(await presetsOf(profile)).toMatchObject({ Papers: 'right', 'Papers (Laptop)': 'left' });
        await seeText(profile.page, 'was changed on two devices at the same time');
      }
      await ask(desktop, 'editSettings', [{ removePresets: ['own'] }]);
      await settle(account, desktop, laptop);
      expect(await presetsOf(laptop)).not.toHaveProperty('Papers');
      await laptop.page.waitForSelector('::-p-aria(Restore “Papers”)');
    }));

  it('lose nothing when the account is full, say so, and go on when there is room', () =>
    withBoth(async (laptop, desktop, account) => {
      await laptop.page.evaluate(async () => {
        for (let at = 0; at < 12; at++) await chrome.storage.sync.set({ [`other${at}`]: 'x'.repeat(7600) });
      });
      await put(laptop, 'x'.repeat(4000));
      await ask(laptop, 'syncNow', null);
      expect(readSyncState(await stored(laptop))).toMatchObject({
        problem: { code: 'sync-full' },
        leftOut: [{ name: 'Papers', reason: 'full' }],
      });
      expect(await presetsOf(laptop)).toHaveProperty('Papers');
      await laptop.page.evaluate(() => chrome.storage.sync.remove(['other0', 'other1']));
      await settle(account, laptop, desktop);
      expect(await presetsOf(desktop)).toMatchObject({ Papers: 'x'.repeat(4000) });
      expect(readSyncState(await stored(laptop))).toMatchObject({ problem: null, leftOut: [] });
    }));
});

const synced = ({ page }: Profile) => page.evaluate(() => chrome.storage.sync.get<Items>(null));
const stored = ({ page }: Profile) => page.evaluate(() => chrome.storage.local.get<Items>(null));

async function presetsOf(profile: Profile) {
  const { presets } = readSettings(await stored(profile)).settings;
  return Object.fromEntries(presets.map(({ name, query }) => [name, query.include]));
}

/** Sends a message to the background, and expects that it does what it is asked to. */
async function ask({ page }: Profile, name: string, request: unknown): Promise<void> {
  const send = (json: string) => chrome.runtime.sendMessage<unknown, unknown>(JSON.parse(json));
  expect(await page.evaluate(send, JSON.stringify({ name, request }))).toEqual({ reply: { ok: true, value: null } });
}

const put = (profile: Profile, include: string) =>
  ask(profile, 'editSettings', [{ putPresets: [{ id: 'own', name: 'Papers', query: { include }, place: 9 }] }]);

async function switchOn(profile: Profile, name: string): Promise<void> {
  await profile.page.evaluate(() => chrome.storage.sync.clear());
  await ask(profile, 'nameDevice', { name });
  await ask(profile, 'switchSync', { isOn: true });
}

/** Lets both browsers synchronise until each knows all that the other does. */
async function settle(account: Account, ...profiles: readonly Profile[]): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const profile of profiles) {
      await account.exchangeWith(profile.page);
      await ask(profile, 'syncNow', null);
      await account.exchangeWith(profile.page);
    }
  }
}
