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
      await page.waitForSelector('::-p-text(is not closed yet)');
    },
  },
  {
    name: 'a template with a mistake',
    arrange: async (page) => {
      await page.locator('select[aria-label=Format]').fill('template');
      await page.locator('#copying input[type=text]').fill('{nonsense}');
      await page.waitForSelector('::-p-text(is not a field)');
    },
  },
  {
    name: 'sites and a deleted preset',
    arrange: async (page) => {
      await press(page, 'Delete “Feeds”');
      await page.locator('#sites form input').fill('example.com/docs');
      await press(page, 'Add');
      await page.waitForSelector('::-p-text(Saved: example.com/docs)');
      await page.locator('#sites [data-option]:last-child form input').fill('not a site');
      await press(page, 'Add');
      await page.waitForSelector('::-p-text(is not a site)');
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
      await page.waitForSelector('::-p-text(Import 2 entries)');
      await press(page, 'Delete everything…');
    },
  },
  {
    name: 'synchronisation with everything that it can say',
    arrange: async (page) => {
      await page.evaluate((item) => chrome.storage.local.set({ sync: item }), syncItemOf(troubled));
      await page.waitForSelector('::-p-text(was changed on two devices)');
      await page.evaluate(() => document.getElementById('sync')?.scrollIntoView());
    },
  },
  {
    name: 'a search that finds nothing',
    arrange: async (page) => {
      await page.locator('[role=search] input').fill('nothing like it');
      await page.waitForSelector('::-p-text(No option matches)');
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

describeInBrowsers('the options page', (session) => {
  it('is used with the keyboard alone', async () => {
    const { browser } = session;
    await store(browser, withStarters);
    await browser.inExtensionPage(optionsPath, async (page) => {
      await page.waitForSelector('#presets li');
      const focused = () =>
        page.evaluate(() => {
          const { activeElement: element } = document;
          const labels = [...((element as HTMLInputElement | null)?.labels ?? [])].map(
            ({ textContent }) => textContent,
          );
          return element?.getAttribute('aria-label') ?? (labels.join(' ') || (element?.textContent ?? ''));
        });
      const tabTo = async (name: string, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
        for (let steps = 0; steps < 80; steps++) {
          if ((await focused()) === name) return;
          if (key === 'Shift+Tab') await page.keyboard.down('Shift');
          await page.keyboard.press('Tab');
          if (key === 'Shift+Tab') await page.keyboard.up('Shift');
        }
        throw new Error(`${name} is out of reach; the focus is on ${await focused()}.`);
      };
      const said = (text: string) => page.waitForSelector(`::-p-text(${text})`);

      await tabTo('Format');
      await page.keyboard.type('CSV');
      await said('Saved: Format');
      await tabTo('Open Sheaf');
      await page.keyboard.press('ArrowRight');
      await said('Saved: Toolbar button');
      await tabTo('Keep the last query');
      await page.keyboard.press(' ');
      await said('Saved: Keep the last query');
      await tabTo('Move “PDF files”');
      await page.keyboard.press('ArrowDown');
      await said('Saved: “PDF files” is 2 of 6');
      await tabTo('Edit “PDF files”');
      await page.keyboard.press('Enter');
      await tabTo('Name');
      await page.keyboard.press('End');
      await page.keyboard.type('!');
      await said('Saved: PDF files!');
      await page.keyboard.press('Escape');
      await tabTo('Delete “PDF files!”');
      await page.keyboard.press('Enter');
      await said('Saved: “PDF files!” deleted');
      await tabTo('Site');
      await page.keyboard.type('example.com');
      await page.keyboard.press('Enter');
      await said('Saved: example.com');
      await tabTo('Remove example.com', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await said('Saved: example.com removed');
      await tabTo('Synchronise settings');
      await page.keyboard.press(' ');
      await said('Synchronisation is on.');
      await tabTo('Remove from sync');
      await page.keyboard.press('Enter');
      await said('Synchronisation is off on this device.');
      await tabTo('Delete everything…');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('Cancel');
      await page.keyboard.press('Enter');
      await tabTo('Undo');
      await page.keyboard.press('Enter');
      await said('Undone: example.com removed');
    });
  });
});
