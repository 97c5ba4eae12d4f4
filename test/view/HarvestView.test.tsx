// @vitest-environment jsdom
import { screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../src/core/result';
import { fakePermissions } from '../browser/fake-polyfill';
import { begin, end, frame, links } from '../harvest/messages';
import { click, completeJsdom, doing, drawnRows, errorUnder, grid, leaveJsdom, openPopup, type } from './view-page';
import { answer, clipboardBefore } from './world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(leaveJsdom);

const status = () => screen.getByRole('status').textContent;
const isOff = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled;

describe('HarvestView', () => {
  it('gives its controls the names that screen readers and voice control use', () => {
    openPopup();
    for (const name of ['Filter', 'Exclude', 'CSS selector'])
      expect(screen.getByRole('textbox', { name })).toBeDefined();
    expect(screen.getByRole('radiogroup', { name: 'Match in' })).toBeDefined();
    for (const name of ['URL', 'Text', 'URL or text']) expect(screen.getByRole('radio', { name })).toBeDefined();
    for (const name of ['Regex', 'Match case', 'Unique']) expect(screen.getByRole('checkbox', { name })).toBeDefined();
    for (const name of ['Copy JSON', 'Copy lines']) expect(screen.getByRole('button', { name })).toBeDefined();
    expect(screen.getAllByRole('status')).toHaveLength(1);
  });

  it('shows the query last used', () => {
    openPopup({ query: { include: 'react', exclude: 'vue', selector: 'main a', matchIn: 'either', regex: false } });
    const valueOf = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }).value;
    const isOn = (role: string, name: string) => screen.getByRole<HTMLInputElement>(role, { name }).checked;
    expect(['Filter', 'Exclude', 'CSS selector'].map(valueOf)).toEqual(['react', 'vue', 'main a']);
    expect(['URL', 'Text', 'URL or text'].map((name) => isOn('radio', name))).toEqual([false, false, true]);
    expect(['Regex', 'Match case', 'Unique'].map((name) => isOn('checkbox', name))).toEqual([false, false, true]);
  });

  it('focuses the filter when it opens', () => {
    openPopup();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Filter' }));
  });

  it('focuses the filter again when the window gets the keyboard and nothing else has the focus', () => {
    openPopup();
    const filter = screen.getByRole('textbox', { name: 'Filter' });
    filter.blur();
    window.dispatchEvent(new Event('focus'));
    expect(document.activeElement).toBe(filter);
    const exclude = screen.getByRole('textbox', { name: 'Exclude' });
    exclude.focus();
    window.dispatchEvent(new Event('focus'));
    expect(document.activeElement).toBe(exclude);
  });

  it('lists the links with URL and text, in page order', async () => {
    const { page } = openPopup();
    await doing(() => answer(page, 'a:2', 'a:1'));
    expect(drawnRows()).toEqual(['a:2text of a:2', 'a:1text of a:1']);
    expect(status()).toBe('2 links');
  });

  it('filters at every key, and marks the matched parts', async () => {
    const { page } = openPopup();
    await doing(() => answer(page, 'a:react', 'a:rest', 'a:vue'));
    await type('Filter', 're');
    expect(drawnRows()).toHaveLength(2);
    await type('Filter', 'rea');
    expect(drawnRows()).toEqual(['a:reacttext of a:react']);
    expect(grid().querySelector('mark')?.textContent).toBe('rea');
    expect(status()).toBe('1 of 3 links');
  });

  it('excludes, matches in the text, matches case and keeps duplicates on request', async () => {
    const { page } = openPopup();
    await doing(() => answer(page, 'a:React', 'a:react', 'a:react'));
    await type('Filter', 'react');
    expect(status()).toBe('2 of 3 links · 1 duplicate removed');
    await click('checkbox', 'Unique');
    expect(status()).toBe('3 links');
    await click('checkbox', 'Match case');
    expect(status()).toBe('2 of 3 links');
    await click('radio', 'Text');
    await type('Filter', 'text of a:React');
    expect(drawnRows()).toEqual(['a:Reacttext of a:React']);
    await type('Exclude', 'text');
    expect(status()).toBe('0 of 3 links');
  });

  it('reads the filter as plain text when Regex is off', async () => {
    const { page } = openPopup();
    await doing(() => answer(page, 'a:x.y', 'a:xzy'));
    await type('Filter', 'x.y');
    expect(drawnRows()).toHaveLength(2);
    await click('checkbox', 'Regex');
    expect(drawnRows()).toEqual(['a:x.ytext of a:x.y']);
  });

  it('copies by its buttons, and reports what it copied', async () => {
    const { page, clipboard } = openPopup();
    await doing(() => answer(page, 'a:1', 'a:2'));
    await click('button', 'Copy lines');
    expect(clipboard()).toBe('a:1\na:2');
    await vi.waitFor(() => expect(status()).toBe('Copied 2 links as lines'));
    await click('button', 'Copy JSON');
    expect(clipboard()).toBe('[\n  "a:1",\n  "a:2"\n]');
    expect(status()).toBe('Copied 2 links as JSON');
  });

  it('copies JSON when Enter is pressed in a field', async () => {
    const { page, clipboard } = openPopup();
    await doing(() => answer(page, 'a:1'));
    await doing(() => screen.getByRole<HTMLInputElement>('textbox', { name: 'Filter' }).form?.requestSubmit());
    expect(clipboard()).toBe('[\n  "a:1"\n]');
  });

  it('reports that the browser does not let it copy', async () => {
    const { page } = openPopup({ isClipboardOpen: false });
    await doing(() => answer(page, 'a:1'));
    await click('button', 'Copy JSON');
    await vi.waitFor(() => expect(status()).toMatch(/did not let Sheaf write/));
  });

  describe.each([
    { field: 'Filter', value: 'a(', error: 'Filter: Unterminated group' },
    { field: 'Exclude', value: '[', error: 'Exclude: Unterminated character class' },
  ])('when the pattern in $field is bad', ({ field, value, error }) => {
    it('reports why under that field, greys the last good list, and does not copy', async () => {
      const { page, clipboard } = openPopup();
      await doing(() => answer(page, 'a:1', 'a:2'));
      await type(field, value);
      expect(errorUnder(field)).toBe(error);
      expect(['Filter', 'Exclude', 'CSS selector'].filter((name) => errorUnder(name) !== null)).toEqual([field]);
      expect(drawnRows()).toHaveLength(2);
      expect(grid().getAttribute('aria-disabled')).toBe('true');
      expect([isOff('Copy JSON'), isOff('Copy lines')]).toEqual([true, true]);
      await doing(() => screen.getByRole<HTMLInputElement>('textbox', { name: field }).form?.requestSubmit());
      expect(clipboard()).toBe(clipboardBefore);
    });

    it('is back to normal once it is corrected', async () => {
      const { page } = openPopup();
      await doing(() => answer(page, 'a:1', 'a:2'));
      await type(field, value);
      await type(field, '');
      expect(errorUnder(field)).toBeNull();
      expect(grid().getAttribute('aria-disabled')).toBeNull();
      expect(isOff('Copy JSON')).toBe(false);
    });
  });

  it('reports under its field what is wrong with the selector, and greys the last good list', async () => {
    const { page } = openPopup();
    await doing(() => answer(page, 'a:1'));
    await type('CSS selector', 'a[');
    await doing(() => vi.advanceTimersByTimeAsync(500));
    const detail = "'a[' is not a valid selector";
    await doing(() => page.visit().open(0).say(begin(), { kind: 'failed', reason: 'bad-selector', detail }));
    expect(errorUnder('CSS selector')).toBe(`CSS selector: ${detail}`);
    expect(drawnRows()).toHaveLength(1);
    expect(grid().getAttribute('aria-disabled')).toBe('true');
    expect(isOff('Copy JSON')).toBe(true);
  });

  it('reports under the filter that a pattern takes too long', async () => {
    const { page, worker, budgetMs } = openPopup({ isQuick: false });
    await doing(() => answer(page, 'a:aaa!'));
    for (let turn = 0; turn < 5; turn++) {
      // Answers the first task of the worker, if there is one.
      await doing(() => worker().orders.length > 0 && worker().answer());
    }
    await type('Filter', '(a+)+$');
    await doing(() => {
      worker().workAt(0);
      return vi.advanceTimersByTimeAsync(budgetMs);
    });
    expect(errorUnder('Filter')).toMatch(/takes too long/);
    expect(drawnRows()).toHaveLength(1);
    expect(isOff('Copy JSON')).toBe(true);
  });

  it.each([
    { code: 'page-closed' as const, says: /keeps this page closed to extensions/ },
    { code: 'file-closed' as const, says: /Allow access to file URLs/ },
    { code: 'page-left' as const, says: /changed while Sheaf/ },
  ])('reports in one sentence that it cannot read the page: $code', async ({ code, says }) => {
    const { page } = openPopup();
    await doing(() => page.visit().reach(fail(code)));
    expect(screen.getByRole('alert').textContent).toMatch(says);
    expect(screen.queryByRole('grid')).toBeNull();
    expect(isOff('Copy JSON')).toBe(true);
  });

  it.each([
    { query: { include: 'nowhere' }, urls: ['a:1'], says: 'No links match.' },
    { query: {}, urls: [], says: 'This page has no links.' },
    { query: { selector: 'main a' }, urls: [], says: 'No links match this CSS selector.' },
  ])('says why the list is empty: $says', async ({ query, urls, says }) => {
    const { page } = openPopup({ query });
    await doing(() => answer(page, ...urls));
    expect(screen.getByText(says)).toBeDefined();
    expect(isOff('Copy JSON')).toBe(true);
  });

  it('does not report that there are no links while the page is being read', async () => {
    const { page } = openPopup();
    await doing(() => page.visit().open(0).say(begin()));
    expect(screen.queryByText('This page has no links.')).toBeNull();
    expect(screen.getByRole('progressbar', { name: 'Reading the page…' })).toBeDefined();
  });

  it('offers to read frames of other sites, and names the sites', async () => {
    const { page } = openPopup();
    await doing(async () => {
      page.visit().open(0).say(begin(), links('a:1'), frame(0, 'https://other.example/*'), end);
      await page.visit().reach(succeed([0]));
    });
    expect(status()).toBe('1 link · 1 frame not read');
    await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Allow' }).title).toContain('other.example'));
    await click('button', 'Allow');
    expect(fakePermissions.asked).toEqual([['https://other.example/*']]);
    await vi.waitFor(() => expect(page.visits).toHaveLength(2));
  });

  it('does not offer to read frames that cannot be opened', async () => {
    const { page } = openPopup();
    await doing(async () => {
      page.visit().open(0).say(begin(), links('a:1'), frame(0, null), end);
      await page.visit().reach(succeed([0]));
    });
    expect(status()).toBe('1 link · 1 frame not read');
    expect(screen.queryByRole('button', { name: 'Allow' })).toBeNull();
  });
});
