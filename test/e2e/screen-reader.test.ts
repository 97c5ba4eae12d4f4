import { expect, it } from 'vitest';
import type { Accessible } from './harness/accessible';
import type { Popup } from './harness/popup';
import { describeInBrowsers, expectClipboard } from './harness/session';
import { until } from './harness/until';

describeInBrowsers('somebody who listens', (session) => {
  const openDemo = async (): Promise<Popup> => {
    await session.browser.startListening();
    await session.browser.open(session.site.address('/demo.html', 'plain.example'));
    return session.browser.openPopup();
  };
  const focused = async ({ accessible }: Popup): Promise<Accessible | undefined> =>
    (await accessible.tree()).find(({ states }) => states.includes('focused'));
  /** Waits until something was heard after what was heard before. Returns everything since. */
  const hear = (popup: Popup, before: number): Promise<readonly string[]> =>
    until('an announcement', async () => {
      const heard = await popup.accessible.heard();
      return heard.length > before && heard.slice(before);
    });

  it('hears the number of links once when the popup opens, once when typing pauses, and what was copied', async () => {
    const popup = await openDemo();
    expect(await until('the focus', () => focused(popup))).toMatchObject({ role: 'textbox', name: 'Filter' });
    expect(await hear(popup, 0)).toEqual(['56 of 65 links · 9 duplicates removed']);
    await popup.type('react');
    expect(await hear(popup, 1)).toEqual(['8 of 65 links · 1 duplicate removed']);
    await popup.press('Return');
    expect(await hear(popup, 2)).toEqual(['Copied 8 links as JSON']);
    // A second copy is a second thing to hear, in the same words.
    await popup.press('ctrl+Return');
    expect(await hear(popup, 3)).toEqual(['Copied 8 links as lines']);
    await popup.type('(');
    expect(await hear(popup, 4)).toEqual(['Filter: A ( is not closed yet.']);
  });

  it('walks through the rows: text, URL, number and tick of each, and no names of buttons in between', async () => {
    const popup = await openDemo();
    await popup.type('nginx');
    await until('the number', async () => (await popup.accessible.heard()).at(-1)?.startsWith('3 of 65 links'));
    const rows = (await popup.accessible.tree()).filter(({ role }) => role === 'row');
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3]);
    for (const { name, states } of rows) {
      expect(name).toMatch(/^\S.* https:\/\/www\.peterbe\.com\/plog\/\S+$/u);
      expect(states).toContain('selected');
    }
    await popup.press('Down');
    for (const row of rows) {
      const { role, name, states } = row;
      expect(await until('the row', async () => (await focused(popup))?.row === row.row && focused(popup))).toEqual({
        role,
        name,
        states: ['focused', ...states],
        row: row.row,
      });
      if (row !== rows.at(-1)) await popup.press('Down');
    }
    const before = (await popup.accessible.heard()).length;
    await popup.press('space');
    expect(await hear(popup, before)).toEqual(['2 of 65 links · 1 unticked · 1 duplicate removed']);
    expect((await focused(popup))?.states).not.toContain('selected');
    await popup.press('Right');
    expect(
      await until('the button', async () => (await focused(popup))?.role === 'button' && focused(popup)),
    ).toMatchObject({ name: 'Copy this link' });
    await popup.press('Return');
    const url = rows.at(-1)?.name.split(' ').at(-1) ?? '';
    expect(await hear(popup, before + 1)).toEqual([`Copied ${url}`]);
    await expectClipboard(session.browser, url);
  });

  it('finds every control by its role and its name, in the order of the screen', async () => {
    const popup = await openDemo();
    await popup.see('the whole popup', ({ controls }) => controls['Preset'] !== undefined);
    const controls = (await popup.accessible.tree()).filter(({ role }) =>
      ['button', 'checkbox', 'combobox', 'grid', 'textbox'].includes(role),
    );
    const outsideList = controls.filter(({ name }) => !name.startsWith('http'));
    expect(outsideList.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'textbox Filter',
      'checkbox Regex',
      'checkbox Match case',
      'combobox Match in',
      'button Help',
      'button Options',
      'button All 65',
      'button Preset',
      'button Refine',
      'checkbox All listed links',
      'button 9 duplicates removed',
      'grid Links',
      'button Close this hint',
      'button Copy JSON',
      'button Copy as',
      'button Copy lines',
      'button Download .json',
      'button More',
    ]);
    const on = outsideList.filter(({ states }) => states.includes('checked') || states.includes('pressed'));
    expect(on.map(({ name }) => name)).toEqual(['Regex', 'All 65', 'All listed links']);
  });
});
