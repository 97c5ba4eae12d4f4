import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reactJson } from './harness/expected';
import { optionsPath } from './harness/options-path';
import { describeInBrowsers, expectClipboard, store } from './harness/session';
import { until } from './harness/until';
import { withStarters } from './states';
import { seeText } from './harness/see-text';

/** Clicks a control of the options page by its name for assistive technology. */
const press = (page: Page, name: string, role?: string) =>
  page.locator(`::-p-aria([name="${name}"]${role === undefined ? '' : `[role="${role}"]`})`).click();
const said = (page: Page, text: string) => seeText(page, text);

/** The names of the presets in the list of the options page. */
const presetNames = (page: Page) => page.$$eval('#presets h3 > bdi', (names) => names.map((name) => name.textContent));

describeInBrowsers('what is kept', (session) => {
  const open = () => session.browser.open(session.site.address('/demo.html', 'plain.example'));
  const host = () => new URL(session.site.address('/', 'plain.example')).host;

  it('shows a change of the options in a popup that is open, at once', async () => {
    const { browser } = session;
    await open();
    await browser.inExtensionPage(optionsPath, async (page) => {
      await page.waitForSelector('::-p-aria(Dark)');
      await browser.page.bringToFront();
      const popup = await browser.openPopup();
      const look = () =>
        popup.run((window) => [
          window.getComputedStyle(window.document.documentElement).colorScheme,
          window.document.querySelector('[role=row]')?.getBoundingClientRect().height,
        ]);
      expect(await look()).toEqual(['light dark', 40]);
      // Nobody can click elsewhere while a popup is open, but another window can change an option.
      await page.evaluate(() => {
        for (const value of ['dark', 'compact']) document.querySelector<HTMLElement>(`[value=${value}]`)?.click();
      });
      await expect.poll(look).toEqual(['dark', 28]);
      await popup.close();
    });
  });

  it('is used after a restart by menu, by key and on its site, with the background asleep before each', async () => {
    const { browser } = session;
    await open();
    const popup = await browser.openPopup();
    await popup.fill('Filter', 'react');
    await popup.see('eight rows', ({ rowCount }) => rowCount === 8);
    await popup.click('Preset');
    await popup.click('Save as preset');
    await popup.press('Return');
    await popup.see('what was done', ({ status }) => status === 'Saved as preset “react”');
    await popup.fill('Filter', 'nothing like it');
    await popup.close();
    await browser.inExtensionPage(optionsPath, async (page) => {
      await page.locator('#presets li:first-child input[type=checkbox]').click();
      await said(page, 'Saved: react: In menu');
    });

    await session.restart();
    await session.browser.stopBackground();
    await open();
    // After the last query, which lists nothing.
    await session.browser.chooseFromMenu(await session.browser.placeOf('h1'), 'page', 1);
    await expectClipboard(session.browser, reactJson);

    // The key repeats the recipe last used, which is now the preset.
    const presetInUse = () =>
      session.browser.inExtensionPage(optionsPath, (page) =>
        page.evaluate(async () => {
          const { desk } = await chrome.storage.local.get<Record<string, { desk?: { presetInUse?: object } }>>('desk');
          return desk?.desk?.presetInUse ?? null;
        }),
      );
    await expect.poll(presetInUse).not.toBeNull();
    await session.restart();
    await session.browser.clipboard.write('something else');
    await session.browser.stopBackground();
    await open();
    await session.browser.pressCopyShortcut();
    await expectClipboard(session.browser, reactJson);

    const other = await session.browser.openPopup();
    await other.click('react 8');
    await other.fill('Filter', 'nothing like it');
    await other.see('no row', ({ rowCount }) => rowCount === 0);
    await other.close();
    await session.browser.inExtensionPage(optionsPath, async (page) => {
      await page.locator('#sites form input').fill(`http://${host()}/`);
      await press(page, 'Add');
      await said(page, `Saved: ${host()}: react`);
    });
    await session.restart();
    await session.browser.clipboard.write('something else');
    await session.browser.stopBackground();
    await open();
    await session.browser.pressCopyShortcut();
    await expectClipboard(session.browser, reactJson);
    const again = await session.browser.openPopup();
    await again.see(
      'the preset of the site',
      ({ rowCount, controls }) => rowCount === 8 && controls['react 8']?.isOn === true,
    );
    await again.close();
  });

  it('is exported, deleted and imported, and is the same as before, field by field', async () => {
    const { browser } = session;
    await store(browser, withStarters);
    const day = new Date().toISOString().slice(0, 10);
    const name = `sheaf-settings-${day}.json`;
    const stored = () =>
      browser.inExtensionPage(optionsPath, (page) =>
        page.evaluate(async () => {
          const items = await chrome.storage.local.get<Record<string, Record<string, unknown>>>(null);
          const contents = Object.entries(items).map(([key, { options, preset }]) => [key, options ?? preset]);
          return Object.fromEntries(contents.filter(([, content]) => content !== undefined)) as object;
        }),
      );
    await browser.inExtensionPage(optionsPath, async (page) => {
      await press(page, 'Dark');
      await press(page, 'Delete “Feeds”');
      await press(page, 'Edit “PDF files”');
      await page.locator('#presets section input[type=text]').fill('Papers');
      await said(page, 'Saved: Papers');
      await page.locator('#sites form input').fill('example.com/docs');
      await press(page, 'Add');
      await said(page, 'Saved: example.com/docs');
      await press(page, 'Export to a file');
    });
    const exported = await until('the file', async () => (await browser.downloaded(name)) || undefined);
    const before = await stored();
    const file = join(tmpdir(), `${browser.name}-${name}`);
    await writeFile(file, exported);
    await browser.inExtensionPage(optionsPath, async (page) => {
      await press(page, 'Delete everything…');
      await press(page, 'Delete');
      await said(page, 'Everything has been deleted.');
      await until('the presets of a fresh installation', async () => (await presetNames(page))[0] === 'PDF files');
      // The selector matches an input.
      const field = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(file);
      await said(page, 'Import 2 entries');
      await press(page, 'Import 2 entries');
      await said(page, `Saved: import of`);
      await press(page, 'Delete “Feeds”');
      await said(page, 'Saved: “Feeds” deleted');
    });
    expect(await stored()).toEqual(before);
  });

  it('is unharmed by hostile files, each of which gets its sentence', async () => {
    const { browser } = session;
    await store(browser, withStarters);
    const deep = `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`;
    const sheaf = (presets: string) => `{"kind":"sheaf-settings","version":2,"presets":[${presets}]}`;
    const endless = { id: 'endless', name: 'Endless', query: { include: '(.+)+~' } };
    const files: readonly (readonly [content: string | Buffer, sentence: string])[] = [
      ['not JSON', 'This file is not JSON.'],
      ['{"bookmarks":[]}', 'Sheaf did not export this file.'],
      ['{"kind":"sheaf-settings","version":99}', 'This file is from a newer version of Sheaf.'],
      [Buffer.alloc(100_000_000, '{'), 'This file is larger than 2 MB'],
      [deep, 'Sheaf did not export this file.'],
      [sheaf(`{"id":"deep","name":"Deep","extra":${deep}}`), 'Import 1 entry'],
      [sheaf('{"__proto__":{"id":"a","name":"b"},"constructor":{}}'), 'There is nothing to import.'],
      [sheaf('{"id":"x","name":"<img src=x onerror=document.title=1>","format":7}'), 'There is nothing to import.'],
      [sheaf(JSON.stringify(endless)), 'Import 1 entry'],
    ];
    const path = join(tmpdir(), `${browser.name}-hostile.json`);
    await browser.inExtensionPage(optionsPath, async (page) => {
      await page.waitForSelector('#presets li');
      for (const [content, sentence] of files) {
        await writeFile(path, content);
        // The selector matches an input.
        const field = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
        await field.uploadFile(path);
        await said(page, sentence);
      }
      await press(page, 'Import 1 entry');
      await said(page, 'Saved: import of');
      expect(await page.title()).toBe('Sheaf options');
      expect(await presetNames(page)).toContain('Endless');
    });
    await open();
    const popup = await browser.openPopup();
    await popup.click('Preset');
    await popup.click('Endless');
    await popup.see('that the pattern was stopped', ({ status }) => status.includes('takes too long'));
    await popup.click('Reset');
    await popup.see('the links', ({ rowCount }) => rowCount > 50);
  });

  it('is offered as a download where it cannot be read, until it is discarded', async () => {
    const { browser } = session;
    const junk = { version: 99, future: true };
    await store(browser, { 'preset:junk': junk, options: { version: 3, changedAt: 1, options: { theme: 'neon' } } });
    await browser.inExtensionPage(optionsPath, async (page) => {
      // An option of a choice has the same name.
      await press(page, 'Download', 'button');
      const file = await until(
        'the file',
        async () => (await browser.downloaded('sheaf-unreadable.json')) || undefined,
      );
      expect(JSON.parse(file)).toEqual([
        { 'preset:junk': junk, options: { version: 3, changedAt: 1, options: { theme: 'neon' } } },
      ]);
      await press(page, 'Discard');
      await until('nothing unreadable', async () => (await page.$('::-p-aria([name="Discard"])')) === null);
      const items = await page.evaluate(() => chrome.storage.local.get<Record<string, unknown>>(null));
      expect(items['preset:junk']).toBeUndefined();
      expect(items['options']).toMatchObject({ options: { theme: 'system' } });
    });
  });

  it('is moved by dragging a preset, with a real pointer', async () => {
    const { browser } = session;
    await store(browser, withStarters);
    await browser.inExtensionPage(optionsPath, async (page) => {
      await until('the presets', async () => (await presetNames(page)).length === 6);
      const handles = await page.$$('#presets button[aria-keyshortcuts]');
      const boxes = await Promise.all(handles.map((handle) => handle.boundingBox()));
      const middle = (at: number) => ({
        x: (boxes[at]?.x ?? 0) + (boxes[at]?.width ?? 0) / 2,
        y: (boxes[at]?.y ?? 0) + (boxes[at]?.height ?? 0) / 2,
      });
      await page.evaluate(() => document.querySelector('#presets')?.scrollIntoView());
      const scrolled = await page.evaluate(() => scrollY);
      const [from, to] = [middle(0), middle(2)];
      await page.mouse.move(from.x, from.y - scrolled);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y - scrolled, { steps: 5 });
      await page.mouse.up();
      await said(page, 'Saved: “PDF files” is 3 of 6');
      expect((await presetNames(page)).slice(0, 3)).toEqual(['Images', 'Other sites', 'PDF files']);
      await press(page, 'Undo');
      await said(page, 'Undone:');
      expect((await presetNames(page))[0]).toBe('PDF files');
    });
  });
});
