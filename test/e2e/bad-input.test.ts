import { expect, it } from 'vitest';
import { reactJson } from './harness/expected';
import { describeInBrowsers, expectClipboard, expectFace, sentinel, store } from './harness/session';
import { until } from './harness/until';

/** One of each browser's own pages, which are closed to extensions. */
const closedPage = { chromium: 'chrome://version/', firefox: 'about:config' };

const closedSentence = 'The browser keeps this page closed to extensions. Sheaf works on web pages.';

describeInBrowsers('bad input', (session) => {
  const openDemo = async () => {
    await session.browser.open(session.site.address('/demo.html', 'plain.example'));
    return session.browser.openPopup();
  };
  const clipboardIsKept = async () => {
    expect(await session.browser.clipboard.read()).toBe(sentinel);
  };

  it.each([
    { field: 'Filter', good: 'react', bad: 'react(', rowCount: 8 },
    { field: 'Exclude', good: 'plog', bad: 'plog[', rowCount: 10 },
    { field: 'CSS selector', good: '.results', bad: '.results:has(', rowCount: 12 },
    { field: 'CSS selector', good: 'svg', bad: 'svg[', rowCount: 1 },
  ])(
    'keeps the last good list, out of use, and reports what is wrong with $field: $bad',
    async ({ field, good, bad, rowCount }) => {
      const extra = bad.slice(good.length);
      const popup = await openDemo();
      if (field !== 'Filter') await popup.refine();
      await popup.fill(field, good);
      // The matched parts come a moment after the rows. They decide which part of a long address is shown.
      const isMarked = () =>
        popup.run(({ document }) => document.querySelector('[role=row] mark')?.textContent === 'react');
      if (field === 'Filter') await until('the matched parts', isMarked);
      const before = await popup.see('the good list', (view) => view.rowCount === rowCount);
      await popup.type(extra);
      const view = await popup.see('the message', ({ controls }) => controls[field]?.error !== '');
      expect(view.controls[field]?.error).toMatch(new RegExp(`^${field}: .+`, 'u'));
      expect(view.controls[field]?.error.length).toBeLessThan(120);
      expect(view.rows).toEqual(before.rows);
      expect(view.isListOff).toBe(true);
      expect(view.controls['Copy JSON']?.isEnabled).toBe(false);
      expect(view.controls['Copy lines']?.isEnabled).toBe(false);
      await popup.press('Return');
      await popup.press(...Array<string>(extra.length).fill('BackSpace'));
      await popup.see(
        'the good list again',
        ({ isListOff, controls, rowCount: now }) => !isListOff && now === rowCount && controls[field]?.error === '',
      );
      await clipboardIsKept();
    },
  );

  it('is reported by the badge when the query last used is wrong', async () => {
    const { browser } = session;
    const popup = await openDemo();
    await popup.fill('Filter', '(react');
    await popup.close();
    await browser.pressCopyShortcut();
    await expectFace(browser, '!', /^Filter: .+/u);
    await browser.chooseFromMenu(await browser.placeOf('h1'), 'page');
    await expectFace(browser, '!', /^Filter: .+/u);
    await clipboardIsKept();
  });

  it('is reported, from the popup and from the shortcut, when a page is closed to extensions', async () => {
    const { browser } = session;
    await browser.goTo(closedPage[browser.name]);
    const popup = await browser.openPopup();
    expect(await popup.look()).toMatchObject({ status: closedSentence, rowCount: 0 });
    await popup.press('Return');
    await popup.close();
    await browser.pressCopyShortcut();
    await expectFace(browser, '!', /^The browser keeps this page closed/u);
    await clipboardIsKept();
  });

  it('is reported when the page is the PDF viewer, which is closed to extensions', async () => {
    const { browser, site } = session;
    await browser.goTo(site.address('/a.pdf', 'plain.example'));
    const popup = await browser.openPopup();
    await popup.see('the sentence', ({ status }) => status === closedSentence);
    await popup.close();
    await browser.pressCopyShortcut();
    await expectFace(browser, '!', /^The browser keeps this page closed/u);
    await clipboardIsKept();
  });

  it.each([
    { title: 'no object', settings: 'rubbish' },
    { title: 'null', settings: null },
    { title: 'a list', settings: [1, 2, 3] },
    { title: 'of a version to come', settings: { version: 999, query: { include: 'zzz' } } },
    { title: 'without a query', settings: { version: 1, query: 7, format: 'nonsense' } },
    {
      title: 'with fields of other types',
      settings: {
        version: 1,
        query: { include: 5, selector: {}, matchIn: 'nowhere', regex: 'yes', unique: null },
        matchBudgetMs: -1,
      },
    },
  ])('is replaced by the defaults when the stored settings are $title', async ({ settings }) => {
    const { browser, site } = session;
    await store(browser, { settings });
    await browser.open(site.address('/demo.html', 'plain.example'));
    const popup = await browser.openPopup();
    const view = await popup.look();
    expect(view.rowCount).toBe(56);
    expect(view.controls).toMatchObject({
      Filter: { value: '' },
      'Match in': { value: 'url' },
      Regex: { isOn: true },
      'Match case': { isOn: false },
    });
    await popup.enter('react');
    await expectClipboard(browser, reactJson);
  });
});
