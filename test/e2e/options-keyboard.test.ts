import { expect, it } from 'vitest';
import { optionsPath } from './harness/options-path';
import { seeText } from './harness/see-text';
import { describeInBrowsers, store } from './harness/session';
import { withStarters } from './states';

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
      const said = (text: string) => seeText(page, text);

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
