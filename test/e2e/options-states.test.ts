import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inProject } from '../../scripts/project';
import { readSyncState, syncItemOf } from '../../src/core/settings/sync/sync-state';
import type { SyncState } from '../../src/core/settings/sync/sync-state';
import { violationsOn } from './harness/axe';
import { optionsPath } from './harness/options-path';
import { describeInBrowsers, store } from './harness/session';
import { withStarters } from './states';
import { seeText } from './harness/see-text';

/** Where the pictures are put, for `npm run screenshots` and for whoever wants to look. */
const folder = inProject('.cache', 'screenshots');

const press = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"])`).click();

/** A file with an entry for each outcome that an import can have. */
const mixedFile = JSON.stringify({
  kind: 'sheaf-settings',
  version: 2,
  options: { theme: 'neon' },
  presets: [
    { id: 'pdf', name: 'Papers', format: 'csv' },
    { id: 'new', name: '<b>bold</b>' },
    { id: 'bad', name: 'Bad', query: { matchIn: 7 } },
  ],
});

/** Synchronisation with a problem, something left out, and a conflict. */
const troubled: SyncState = {
  ...readSyncState({}),
  isOn: true,
  deviceId: 'laptop',
  deviceName: 'Laptop',
  lastAt: Date.UTC(2026, 0, 31, 12),
  problem: { code: 'sync-full' },
  devices: {
    laptop: { name: 'Laptop', at: Date.UTC(2026, 0, 31, 11) },
    desktop: { name: 'Desktop', at: Date.UTC(2026, 0, 31, 10) },
  },
  leftOut: [
    { name: 'Papers', reason: 'too-large' },
    { name: null, reason: 'full' },
  ],
  conflicts: [{ name: 'Feeds', copy: 'Feeds (Desktop)', device: 'Desktop', at: Date.UTC(2026, 0, 31, 10) }],
  hasNewer: true,
};

/** Every state of the options page, named after what it shows. */
const states: readonly { readonly name: string; readonly arrange: (page: Page) => Promise<unknown> }[] = [
  { name: 'at first', arrange: async () => {} },
  {
    name: 'a preset being edited, with a bad pattern and a name that is taken',
    arrange: async (page) => {
      await press(page, 'Edit “PDF files”');
      await page.locator('#presets section input[type=text]').fill('Images');
      await page.locator('#presets section [placeholder^="Find in"]').fill('(');
      await seeText(page, 'is not closed yet');
    },
  },
  {
    name: 'a template with a mistake',
    arrange: async (page) => {
      await page.locator('select[aria-label=Format]').fill('template');
      await page.locator('#copying input[type=text]').fill('{nonsense}');
      await seeText(page, 'is not a field');
    },
  },
  {
    name: 'sites and a deleted preset',
    arrange: async (page) => {
      await press(page, 'Delete “Feeds”');
      await page.locator('#sites form input').fill('example.com/docs');
      await press(page, 'Add');
      await seeText(page, 'Saved: example.com/docs');
      await page.locator('#sites [data-option]:last-child form input').fill('not a site');
      await press(page, 'Add');
      await seeText(page, 'is not a site');
    },
  },
  {
    name: 'an import, and the question before everything is deleted',
    arrange: async (page) => {
      const file = join(tmpdir(), 'sheaf-mixed.json');
      await writeFile(file, mixedFile);
      // The selector matches an input.
      const field = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(file);
      await seeText(page, 'Import 2 entries');
      await press(page, 'Delete everything…');
    },
  },
  {
    name: 'synchronisation with everything that it can say',
    arrange: async (page) => {
      await page.evaluate((item) => chrome.storage.local.set({ sync: item }), syncItemOf(troubled));
      await seeText(page, 'was changed on two devices');
      await page.evaluate(() => document.getElementById('sync')?.scrollIntoView());
    },
  },
  {
    name: 'a search that finds nothing',
    arrange: async (page) => {
      await page.locator('[role=search] input').fill('nothing like it');
      await seeText(page, 'No option matches');
    },
  },
];

describeInBrowsers('every state of the options page', (session) => {
  it.each(states.flatMap((state) => (['light', 'dark'] as const).map((scheme) => ({ ...state, scheme }))))(
    'has no violation that axe-core finds: $name, $scheme',
    async ({ name, arrange, scheme }) => {
      const { browser } = session;
      await store(browser, withStarters);
      await browser.setColourScheme(scheme);
      await browser.inExtensionPage(optionsPath, async (page) => {
        await page.waitForSelector('#presets li');
        await arrange(page);
        await mkdir(folder, { recursive: true });
        const picture = `${browser.name}-options-${name.replaceAll(/\W+/g, '-')}-${scheme}.png`;
        await browser.photograph(join(folder, picture));
        expect(await violationsOn(page)).toEqual([]);
      });
    },
  );
});
