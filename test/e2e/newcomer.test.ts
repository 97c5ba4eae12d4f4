import { expect, it } from 'vitest';
import type { Popup } from './harness/popup';
import type { PopupView } from './harness/popup-view';
import { describeInBrowsers, store } from './harness/session';
import { withStarters } from './states';

describeInBrowsers('somebody new to the popup', (session) => {
  const openOn = async (path: string): Promise<Popup> => {
    await session.browser.open(session.site.address(path, 'plain.example'));
    return session.browser.openPopup();
  };
  const text = () => session.browser.clipboard.read();

  it('finds the links to other sites with one click, and all links with another', async () => {
    await store(session.browser, withStarters);
    const popup = await openOn('/demo.html');
    const nameOf = (view: PopupView) => Object.keys(view.controls).find((name) => /^Other sites \d+$/u.test(name));
    const name = nameOf(await popup.see('the count', (view) => nameOf(view) !== undefined)) ?? '';
    const count = Number(name.split(' ').at(-1));
    expect(count).toBeGreaterThan(0);
    await popup.click(name);
    await popup.see('its rows', ({ rowCount, controls }) => rowCount === count && controls[name]?.isOn === true);
    await popup.press('Return');
    await expect.poll(async () => (JSON.parse(await text()) as unknown[]).length).toBe(count);
    await popup.click('All 65');
    await popup.see('all rows', ({ rowCount, controls }) => rowCount === 56 && controls[name]?.isOn === false);
  });

  it('is told why nothing is listed, and what would list something', async () => {
    const popup = await openOn('/demo.html');
    await popup.choose('Match in', 1);
    await popup.fill('Filter', 'peterbe');
    await popup.see('the reason', ({ text: shown }) => shown.includes('None of 65 links has “peterbe” in its text.'));
    const { controls } = await popup.see('an offer', (view) =>
      Object.keys(view.controls).some((name) => name.startsWith('Search URL too')),
    );
    await popup.click(Object.keys(controls).find((name) => name.startsWith('Search URL too')) ?? '');
    await popup.see('rows', ({ rowCount, focused }) => rowCount > 0 && focused === 'Filter');
    await popup.click('Reset');
    await popup.see('all rows', ({ rowCount, status }) => rowCount === 56 && status === 'Query reset');
    await popup.click('Undo');
    await popup.see('the query again', (view) => view.controls['Filter']?.value === 'peterbe');
  });

  it('is told what a pattern for file names should be', async () => {
    const popup = await openOn('/demo.html');
    await popup.fill('Filter', '*react*');
    await popup.see('the reason', ({ status }) => status === 'Filter: Nothing for * to repeat.');
    await popup.click('Use react');
    await popup.see('eight rows', ({ rowCount, focused }) => rowCount === 8 && focused === 'Filter');
  });

  it('lists only the links that are selected on the page', async () => {
    await session.browser.open(session.site.address('/selection.html', 'plain.example'));
    await session.browser.page.evaluate(() => {
      const [start, end] = [document.querySelector('#first span'), document.querySelector('#second span')];
      if (start && end) getSelection()?.setBaseAndExtent(start, 0, end, 0);
    });
    const popup = await session.browser.openPopup();
    await popup.see('the choice', ({ controls }) => controls['Selection (3)'] !== undefined);
    await popup.click('Selection (3)');
    await popup.see('three rows', ({ rowCount }) => rowCount === 3);
    await popup.click('Page');
    await popup.see('five rows', ({ rowCount }) => rowCount === 5);
  });

  it('sees the options of a format before the first copy, and gets a command without e-mail addresses', async () => {
    const popup = await openOn('/demo.html');
    await session.browser.clipboard.write('before');
    await popup.click('Copy as');
    await popup.click('wget');
    await popup.see(
      'the options',
      ({ controls, focused }) => controls['PowerShell'] !== undefined && focused === 'Copy wget',
    );
    expect(await text()).toBe('before');
    await popup.press('Return');
    await popup.see('the confirmation', ({ status }) => /as a wget command · \d+ cannot be fetched/u.test(status));
    expect(await text()).toMatch(/^wget(?:\.exe)? -- /u);
    expect(await text()).not.toContain('mailto:');
  });

  it('gets help with examples of this page, tries one, and goes on by keyboard', async () => {
    const popup = await openOn('/demo.html');
    await popup.click('Help');
    const { controls } = await popup.see('examples', (view) =>
      Object.keys(view.controls).some((name) => name.startsWith(String.raw`^https?://`)),
    );
    await popup.click(Object.keys(controls).find((name) => name.startsWith(String.raw`^https?://`)) ?? '');
    await popup.see('the example', (view) => view.controls['Filter']?.value.startsWith('^https?://') === true);
    await popup.press('slash');
    await popup.see('Filter', ({ focused }) => focused === 'Filter');
    await popup.press('Down');
    await popup.see('the list', ({ focused }) => focused === 'Links');
    await popup.press('question');
    await popup.see('help again', ({ focused }) => focused === 'Close');
    await popup.click('Close');
    await popup.see(
      'the list',
      (view) => view.controls['Close'] === undefined && view.controls['Filter'] !== undefined,
    );
    await popup.press('F1');
    await popup.see('help once more', ({ focused }) => focused === 'Close');
  });

  it('goes through the popup by keyboard: into the list and back, and copies in the second format', async () => {
    const popup = await openOn('/demo.html');
    await popup.type('nginx');
    await popup.see('three rows', ({ rowCount }) => rowCount === 3);
    await popup.press('Down');
    await popup.see('the list', ({ focused }) => focused === 'Links');
    await popup.press('space');
    await popup.see('two ticked', ({ status }) => status.startsWith('2 of 65 links'));
    await popup.press('Up');
    await popup.see('Filter', ({ focused }) => focused === 'Filter');
    await popup.press('F6', 'F6', 'ctrl+Return');
    await expect.poll(text).toMatch(/^https:\S+\nhttps:\S+$/u);
  });

  it('closes an open menu with Escape, and not the popup, where the browser leaves that to the popup', async () => {
    const popup = await openOn('/demo.html');
    await popup.click('Preset');
    await popup.see('the menu', (view) => view.controls['Save as preset'] !== undefined);
    if (session.browser.name === 'firefox') {
      // Firefox closes a popup at Escape whatever its page does.
      await popup.close();
      return;
    }
    await popup.press('Escape');
    await popup.see('no menu', (view) => view.controls['Save as preset'] === undefined && view.focused === 'Preset');
  });
});
