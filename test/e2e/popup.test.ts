import { expect, it } from 'vitest';
import { reactJson } from './harness/expected';
import { describeInBrowsers, expectClipboard } from './harness/session';

describeInBrowsers('the popup', (session) => {
  const openDemo = async () => {
    await session.browser.open(session.site.address('/demo.html', 'plain.example'));
    return session.browser.openPopup();
  };
  const clipboardIs = (text: string) => expectClipboard(session.browser, text);

  it('opens with the filter focused and the links of the page listed, in page order', async () => {
    const popup = await openDemo();
    const view = await popup.look();
    expect(view.focused).toBe('Filter');
    expect(view.status).toMatch(/^56 of 65 links/u);
    expect(view.rowCount).toBe(56);
    expect(view.rows.slice(0, 3)).toEqual([
      expect.stringContaining('https://www.peterbe.com/'),
      expect.stringContaining('https://www.peterbe.com/plog'),
      expect.stringContaining('https://www.peterbe.com/about'),
    ]);
  });

  it('copies the eight posts about react as JSON, letter for letter', async () => {
    const popup = await openDemo();
    await popup.type('react');
    await popup.see('eight links', ({ rowCount, status }) => rowCount === 8 && status.startsWith('8 of 65 links'));
    await popup.click('Copy JSON');
    await popup.see('the confirmation', ({ status }) => status === 'Copied 8 links as JSON');
    await clipboardIs(reactJson);
  });

  it('copies JSON on Enter in the filter, even right after the last letter', async () => {
    const popup = await openDemo();
    await popup.enter('react');
    await clipboardIs(reactJson);
  });

  it('copies lines', async () => {
    const popup = await openDemo();
    await popup.type('react');
    await popup.click('Copy lines');
    await popup.see('the confirmation', ({ status }) => status.startsWith('Copied 8 links'));
    const urls: unknown = JSON.parse(reactJson);
    expect((await session.browser.clipboard.read()).trimEnd().split('\n')).toEqual(urls);
  });

  it.each([
    {
      selector: 'a[target="_blank"]',
      urls: [
        'https://www.peterbe.com/plog/be-very-careful-with-your-add_header-in-nginx',
        'https://developer.mozilla.org/en-US/docs/Web/API/Document/querySelectorAll',
        'https://www.peterbe.com/plog/visual-speed-comparison-of-angularjs-and-reactjs',
        'https://github.com/peterbe',
        'https://songsear.ch/',
      ],
    },
    {
      selector: '.latest h3 > a',
      urls: [
        'https://www.peterbe.com/plog/how-to-run-github-actions-locally',
        'https://www.peterbe.com/plog/10-reasons-i-love-create-react-app',
        'https://www.peterbe.com/plog/fastest-way-to-find-out-if-a-file-exists-in-s3',
        'https://www.peterbe.com/plog/how-to-deploy-a-create-react-app',
        'https://www.peterbe.com/plog/server-rendering-without-a-framework',
        'https://www.peterbe.com/plog/best-way-to-count-distinct-indexed-things-in-postgresql',
        'https://www.peterbe.com/plog/4-different-kinds-of-react-component-styles',
      ],
    },
    { selector: 'svg', urls: ['https://github.com/peterbe/django-peterbecom'] },
  ])('takes only what the CSS selector $selector matches', async ({ selector, urls }) => {
    const popup = await openDemo();
    await popup.refine();
    await popup.fill('CSS selector', selector);
    await popup.see(`${urls.length} links`, ({ rowCount }) => rowCount === urls.length);
    await popup.click('Copy JSON');
    await clipboardIs(JSON.stringify(urls, null, 2));
  });

  it('takes the links inside what the CSS selector matches', async () => {
    const popup = await openDemo();
    await popup.refine();
    await popup.fill('CSS selector', '.results');
    await popup.see('the links inside', ({ rowCount }) => rowCount === 12);
    await popup.fill('Filter', 'react');
    await popup.click('Copy JSON');
    await clipboardIs(
      JSON.stringify(
        [
          'https://www.peterbe.com/plog/onchange-in-reactjs',
          'https://www.peterbe.com/plog/tips-on-learning-react',
          'https://www.peterbe.com/plog/visual-speed-comparison-of-angularjs-and-reactjs',
        ],
        null,
        2,
      ),
    );
  });

  it('filters by the text of the links', async () => {
    const popup = await openDemo();
    await popup.type('react');
    await popup.choose('Match in', 1);
    await popup.see('ten links', ({ rowCount }) => rowCount === 10);
    await popup.click('Copy JSON');
    await clipboardIs(
      JSON.stringify(
        [
          'https://www.peterbe.com/plog/10-reasons-i-love-create-react-app',
          'https://www.peterbe.com/plog/how-to-deploy-a-create-react-app',
          'https://www.peterbe.com/plog/server-rendering-without-a-framework',
          'https://www.peterbe.com/plog/onchange-in-reactjs',
          'https://www.peterbe.com/plog/how-to-throttle-and-debounce-an-autocomplete-input',
          'https://www.peterbe.com/plog/tips-on-learning-react',
          'https://www.peterbe.com/plog/visual-speed-comparison-of-angularjs-and-reactjs',
          'https://www.peterbe.com/plog/600-billion-challenge-reactions',
          'https://www.peterbe.com/plog/active-reactor-watches',
          'https://www.peterbe.com/plog/chemistry-of-bread',
        ],
        null,
        2,
      ),
    );
  });

  it('lists what the whole filter matches, however fast it is typed', async () => {
    const popup = await openDemo();
    for (const { filter, rowCount } of [
      { filter: 'no such link', rowCount: 0 },
      { filter: 'nginx', rowCount: 3 },
      { filter: 'nothing at all', rowCount: 0 },
      { filter: 'python', rowCount: 3 },
    ]) {
      await popup.fill('Filter', filter);
      await popup.see(`${rowCount} rows for ${filter}`, (view) => view.rowCount === rowCount);
      await popup.click('Filter');
      expect((await popup.look()).rowCount).toBe(rowCount);
    }
  });

  it('lists a link as often as it occurs while Unique is off', async () => {
    const popup = await openDemo();
    await popup.type('react');
    await popup.refine();
    await popup.click('Unique');
    await popup.see('nine links', ({ rowCount, controls }) => rowCount === 9 && controls['Unique']?.isOn === false);
  });

  it('can be used by the keyboard alone', async () => {
    const popup = await openDemo();
    await popup.type('REACT');
    await popup.press('Tab', 'Tab', 'Tab', 'space');
    await popup.see('Match case on', ({ controls }) => controls['Match case']?.isOn === true);
    await popup.see('no row', ({ rowCount }) => rowCount === 0);
    await popup.press('space');
    await popup.see('eight rows', ({ rowCount }) => rowCount === 8);
    await popup.tabTo('Copy lines');
    await popup.press('Return');
    await popup.see('the confirmation', ({ status }) => status.startsWith('Copied 8 links'));
  });

  it('keeps the query for the next time', async () => {
    const popup = await openDemo();
    await popup.type('react');
    await popup.see('eight rows', ({ rowCount }) => rowCount === 8);
    await popup.close();
    const again = await session.browser.openPopup();
    const view = await again.look();
    expect(view.controls['Filter']?.value).toBe('react');
    expect(view.rowCount).toBe(8);
  });

  it('works on localhost, which is a secure context, as on plain http', async () => {
    await session.browser.open(session.site.address('/demo.html'));
    const popup = await session.browser.openPopup();
    await popup.enter('react');
    await clipboardIs(reactJson);
  });
});
