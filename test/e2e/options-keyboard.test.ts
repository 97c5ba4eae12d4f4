import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { optionsPath } from './harness/options-path';
import { seeText } from './harness/see-text';
import { describeInBrowsers, store } from './harness/session';
import { until } from './harness/until';
import { withStarters } from './states';

/** How many stops of the Tab key are passed before a control is considered out of reach. */
const mostStops = 120;

/**
 * A hand on the keyboard, in front of the options page. After the last control, Firefox goes on to its own, where the keys of the remote
 * control do not follow: whoever wants an earlier control goes back.
 */
function keyboardOn(page: Page) {
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      const labels = [...((element as HTMLInputElement | null)?.labels ?? [])].map(({ textContent }) => textContent);
      return element?.getAttribute('aria-label') ?? (labels.join(' ') || (element?.textContent ?? ''));
    });
  const tabTo = async (name: string, direction: 'on' | 'back' = 'on') => {
    for (let steps = 0; steps < mostStops; steps++) {
      if ((await focused()) === name) return;
      if (direction === 'back') await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (direction === 'back') await page.keyboard.up('Shift');
    }
    throw new Error(`${name} is out of reach; the focus is on ${await focused()}.`);
  };
  const said = (text: string) => seeText(page, text);
  return {
    focused,
    tabTo,
    said,
    /** Goes to a control, presses a key on it, and waits for what is said. */
    use: async (
      name: string,
      key: Parameters<Page['keyboard']['press']>[0],
      says: string,
      direction: 'on' | 'back' = 'on',
    ) => {
      await tabTo(name, direction);
      await page.keyboard.press(key);
      await said(says);
    },
    type: (text: string) => page.keyboard.type(text),
    press: (key: Parameters<Page['keyboard']['press']>[0]) => page.keyboard.press(key),
  };
}

describeInBrowsers('the options page, with the keyboard alone,', (session) => {
  /** Opens the options page of a fresh installation, and hands it to somebody without a mouse. */
  const inOptions = async (deed: (hands: ReturnType<typeof keyboardOn>, page: Page) => Promise<void>) => {
    await store(session.browser, withStarters);
    await session.browser.inExtensionPage(optionsPath, async (page) => {
      await page.waitForSelector('#presets li');
      await deed(keyboardOn(page), page);
    });
  };

  it('changes every option, finds one, and undoes', async () => {
    await inOptions(async ({ tabTo, said, use, type, press, focused }) => {
      await tabTo('Search options');
      await type('theme');
      await said('1 option found');
      await tabTo('Clear Search options');
      await press('Enter');
      await expect.poll(focused).toBe('Search options');
      await tabTo('Format');
      await type('CSV');
      await said('Saved: Format');
      await use('text', ' ', 'Saved: Format options');
      await tabTo('Enter');
      await type('Dow');
      await said('Saved: Enter');
      await use('Open Sheaf', 'ArrowRight', 'Saved: Toolbar button');
      await use('Time for patterns (seconds)', 'ArrowUp', 'Saved: Time for patterns');
      await use('Keep the last query', ' ', 'Saved: Keep the last query');
      await use('As the system', 'ArrowRight', 'Saved: Theme');
      await use('Comfortable', 'ArrowRight', 'Saved: Rows');
      await use('Undo', 'Enter', 'Undone: Rows');
      await use('Reset all options', 'Enter', 'Saved: Reset all options', 'back');
    });
  });

  it('moves, edits, duplicates, marks, deletes and restores presets, and adds one', async () => {
    await inOptions(async ({ tabTo, said, use, type, press }) => {
      await use('Move “PDF files”', 'ArrowDown', 'Saved: “PDF files” is 2 of 6');
      await tabTo('Edit “PDF files”');
      await press('Enter');
      await tabTo('Name');
      await press('End');
      await type('!');
      await said('Saved: PDF files!');
      await press('Escape');
      await use('Duplicate “PDF files!”', 'Enter', 'Saved: PDF files! 2');
      await press('Escape');
      await use('In menu', ' ', ': In menu');
      await use('Delete “PDF files!”', 'Enter', 'Saved: “PDF files!” deleted', 'back');
      await use('Restore “PDF files!”', 'Enter', 'Saved: PDF files!');
      await use('Add preset', 'Enter', 'Saved: New preset', 'back');
    });
  });

  it('adds, changes and removes sites, synchronises, exports, and is asked before everything is deleted', async () => {
    await inOptions(async ({ tabTo, said, use, type, press, focused }) => {
      await tabTo('Site');
      await type('example.com');
      await press('Enter');
      await said('Saved: example.com');
      await tabTo('Site example.com', 'back');
      await press('End');
      await type('/docs');
      await press('Enter');
      await said('Saved: example.com/docs');
      await use('Remove example.com/docs', 'Enter', 'Saved: example.com/docs removed');
      await use('Synchronise settings', ' ', 'Synchronisation is on.');
      await use('Remove from sync', 'Enter', 'Synchronisation is off on this device.');
      await tabTo('Delete everything…');
      await press('Enter');
      await expect.poll(focused).toBe('Cancel');
      await press('Enter');
      await use('Undo', 'Enter', 'Undone: example.com/docs removed');
      await tabTo('Export to a file', 'back');
      await press('Enter');
      const name = `sheaf-settings-${new Date().toISOString().slice(0, 10)}.json`;
      await until('the file', async () => (await session.browser.downloaded(name)) !== '');
    });
  });
});
