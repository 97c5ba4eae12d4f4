import { expect, it } from 'vitest';
import { reactJson } from './harness/expected';
import { optionsPath } from './harness/options-path';
import type { Popup } from './harness/popup';
import type { PopupView } from './harness/popup-view';
import { describeInBrowsers, expectClipboard, expectFace, sentinel, store } from './harness/session';
import { seeText } from './harness/see-text';

describeInBrowsers('what was used lately', (session) => {
  const openDemo = async (fragment = ''): Promise<Popup> => {
    await session.browser.open(`${session.site.address('/demo.html', 'plain.example')}${fragment}`);
    return session.browser.openPopup();
  };
  const copyAs = async (popup: Popup, filter: string, format: string, count: number) => {
    await popup.fill('Filter', filter);
    await popup.see('the rows', ({ rowCount }) => rowCount === count);
    await popup.click('Copy as');
    await popup.click(format);
    await popup.see('the confirmation', ({ status }) => status.startsWith(`Copied ${count} links`));
  };
  const openRecentCopies = async (popup: Popup) => {
    await popup.click('More');
    await popup.click('Recent copies…');
    await popup.see('the copies', ({ text }) => text.includes('Recent copies'));
  };
  const hasTwoCopies = ({ controls }: PopupView) =>
    Object.keys(controls).filter((name) => name.startsWith('Copy again')).length === 2;
  const seeNew = (popup: Popup, count: number) =>
    popup.see(`${count} new`, ({ controls }) => controls[`New ${count}`] !== undefined);
  const addLinks = (...urls: readonly string[]) =>
    session.browser.page.evaluate((added) => {
      for (const url of added) {
        const link = document.createElement('a');
        link.href = url;
        link.textContent = 'added';
        document.body.append(link);
      }
    }, urls);

  it('is there after a restart of the browser: queries, and copies as they were, rich text too', async () => {
    const popup = await openDemo();
    await copyAs(popup, 'react', 'JSON', 8);
    await copyAs(popup, 'nginx', 'Rich text', 3);
    const html = await session.browser.clipboard.read('text/html');
    // What is copied is kept a moment later.
    await openRecentCopies(popup);
    await popup.see('both copies', hasTwoCopies);
    await session.restart();
    await session.browser.clipboard.write(sentinel);

    const again = await openDemo();
    await again.see('the menu', ({ controls }) => controls['Recent queries'] !== undefined);
    await again.press('alt+Down');
    await again.see('the latest query', ({ focused }) => focused.startsWith('Filter: nginx'));
    await again.press('Down', 'Return');
    await again.see(
      'that query',
      ({ controls, rowCount, focused }) =>
        controls['Filter']?.value === 'react' && rowCount === 8 && focused === 'Filter',
    );
    await again.click('Undo');
    await again.see('the query before', ({ controls }) => controls['Filter']?.value === 'nginx');
    await openRecentCopies(again);
    const { controls } = await again.see('both copies', hasTwoCopies);
    const [rich = '', json = ''] = Object.keys(controls).filter((name) => name.startsWith('Copy again'));
    await again.click(json);
    await expectClipboard(session.browser, reactJson);
    await again.click(rich);
    await expect.poll(() => session.browser.clipboard.read('text/html')).toBe(html);
  });

  it('says which links are new since the last copy from the page', async () => {
    const popup = await openDemo();
    await popup.see('no copy yet', ({ controls }) => controls['Preset'] !== undefined);
    await popup.press('Return');
    await popup.see('the confirmation', ({ status }) => status.startsWith('Copied 56 links'));
    await popup.close();

    // The next week: the same address, at another place on the page.
    await session.browser.open(session.site.address('/empty.html', 'plain.example'));
    await session.browser.open(`${session.site.address('/demo.html', 'plain.example')}#later`);
    const added = ['https://example.com/new/1', 'https://example.com/new/2'];
    await addLinks(...added);
    const later = await session.browser.openPopup();
    await seeNew(later, 2);
    await later.click('New 2');
    await later.see('what is new', ({ rowCount, status }) => rowCount === 2 && status === '2 new of 67 links');
    await later.press('Return');
    await expectClipboard(session.browser, JSON.stringify(added, null, 2));
    await later.close();

    // What was copied before is not new because only new links were copied since.
    await seeNew(await session.browser.openPopup(), 0);
  });

  it('is the same for a copy by the shortcut', async () => {
    await store(session.browser, { settings: { version: 2, query: { include: 'react' } } });
    await session.browser.open(session.site.address('/demo.html', 'plain.example'));
    await session.browser.pressCopyShortcut();
    await expectFace(session.browser, '8', /^Copied 8 links/u);
    const popup = await session.browser.openPopup();
    await popup.see(
      'the query',
      ({ controls }) => controls['Recent queries'] !== undefined && controls['New 0'] !== undefined,
    );
    await openRecentCopies(popup);
    await popup.see('the copy', ({ text }) => text.includes('8 links · JSON'));
  });

  it('is neither kept nor shown while it is off, and is gone once it is deleted', async () => {
    const popup = await openDemo();
    await popup.enter('react');
    await popup.see('the confirmation', ({ status }) => status.startsWith('Copied 8 links'));
    await popup.close();
    const setOptions = (role: 'button' | 'switch', name: string, said: string) =>
      session.browser.inExtensionPage(optionsPath, async (page) => {
        await page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
        await seeText(page, said);
      });
    const seeNone = async () => {
      const now = await openDemo();
      await now.fill('Filter', 'bread');
      const view = await now.see('one row', ({ rowCount }) => rowCount === 1);
      expect(Object.keys(view.controls)).not.toContain('Recent queries');
      expect(Object.keys(view.controls).filter((name) => name.startsWith('New '))).toEqual([]);
      return now;
    };
    const option = 'Keep recent queries and copies';
    await setOptions('switch', option, `Saved: ${option}`);
    const off = await seeNone();
    await off.fill('Filter', 'nginx');
    await off.press('Return');
    await off.see('the confirmation', ({ status }) => status.startsWith('Copied 3 links'));
    await off.close();
    await setOptions('switch', option, `Saved: ${option}`);
    const on = await openDemo();
    await on.see('what was kept', ({ controls }) => controls['Recent queries'] !== undefined);
    await on.click('Recent queries');
    const { controls } = await on.see('the queries', (view) => view.focused.startsWith('Filter: '));
    expect(Object.keys(controls).filter((name) => name.startsWith('Filter: '))).toHaveLength(1);
    await session.browser.closePopup();
    await setOptions('button', 'Delete recents', 'Recents deleted.');
    await seeNone();
  });
});
