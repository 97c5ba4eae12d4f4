// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Query } from '../../src/core/query/query';
import { fail, succeed } from '../../src/core/result';
import { fakePermissions } from '../browser/fake-polyfill';
import { begin, end, frame, links } from '../harvest/messages';
import {
  choose,
  click,
  completeJsdom,
  doing,
  drawnRows,
  errorOf,
  grid,
  leaveJsdom,
  openPopup,
  type,
} from './view-page';
import { answer, clipboardBefore } from './world';
import type { WorldOptions } from './world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(leaveJsdom);

const status = () => screen.getByRole('status').textContent;
/** Waits until a fault in what was typed is reported. */
const pause = () => doing(() => vi.advanceTimersByTimeAsync(500));
/** Opens the popup with Refine open. */
async function openRefined(options: WorldOptions = {}) {
  const world = openPopup({ ...options, desk: { isRefineOpen: true } });
  await doing(() => {});
  return world;
}
const isOff = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled;

describe('HarvestView', () => {
  it('gives its controls the names that screen readers and voice control use', async () => {
    const { page } = await openRefined();
    await doing(() => answer(page, 'a:1'));
    for (const name of ['Filter', 'Exclude', 'CSS selector'])
      expect(screen.getByRole('textbox', { name })).toBeDefined();
    const matchIn = within(screen.getByRole('combobox', { name: 'Match in' }));
    for (const name of ['URL', 'Text', 'URL or text']) expect(matchIn.getByRole('option', { name })).toBeDefined();
    for (const name of ['Regex', 'Match case', 'Unique']) expect(screen.getByRole('checkbox', { name })).toBeDefined();
    for (const name of ['Copy JSON', 'Copy lines', 'Refine', 'Preset', 'More'])
      expect(screen.getByRole('button', { name })).toBeDefined();
    expect(screen.getAllByRole('status')).toHaveLength(1);
    await type('Filter', 'a');
    for (const name of ['Reset', 'Clear Filter']) expect(screen.getByRole('button', { name })).toBeDefined();
  });

  it('greets somebody new with one line, until links have been copied', async () => {
    const { page, clipboard } = openPopup();
    await doing(() => answer(page, 'a:1'));
    await click('button', 'Refine');
    expect(screen.queryByText(/^Type a word/)).toBeNull();
    await click('button', 'Refine');
    expect(screen.getByText(/^Type a word/)).toBeDefined();
    await click('button', 'Copy lines');
    expect(clipboard()).toBe('a:1');
    expect(screen.queryByText(/^Type a word/)).toBeNull();
  });

  it('shows the query last used', async () => {
    await openRefined({
      query: { include: 'react', exclude: 'vue', selector: 'main a', matchIn: 'either', regex: false },
    });
    const valueOf = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }).value;
    const isOn = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name }).checked;
    expect(['Filter', 'Exclude', 'CSS selector'].map(valueOf)).toEqual(['react', 'vue', 'main a']);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Match in' }).value).toBe('either');
    expect(['Regex', 'Match case', 'Unique'].map(isOn)).toEqual([false, false, true]);
  });

  it('focuses the filter when it opens', () => {
    openPopup();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Filter' }));
  });

  it('focuses the filter again when the window gets the keyboard and nothing else has the focus', async () => {
    await openRefined();
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
    const { page } = await openRefined();
    await doing(() => answer(page, 'a:React', 'a:react', 'a:react'));
    await type('Filter', 'react');
    expect(status()).toBe('2 of 3 links · 1 duplicate removed');
    await click('checkbox', 'Unique');
    expect(status()).toBe('3 links');
    await click('checkbox', 'Match case');
    expect(status()).toBe('2 of 3 links');
    await choose('Match in', 'Text');
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
    await vi.waitFor(() => expect(status()).toMatch(/^Copied 2 links as lines/));
    await click('button', 'Copy JSON');
    expect(clipboard()).toBe('[\n  "a:1",\n  "a:2"\n]');
    expect(status()).toMatch(/^Copied 2 links as JSON/);
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
    { field: 'Filter', value: 'a(', error: 'Filter: A ( is not closed yet.' },
    { field: 'Exclude', value: '[', error: String.raw`Exclude: A [ is not closed yet. For the sign itself, write \[.` },
  ])('when the pattern in $field is bad', ({ field, value, error }) => {
    it('reports why once typing pauses, keeps the last good list, and does not copy', async () => {
      const { page, clipboard } = await openRefined();
      await doing(() => answer(page, 'a:1', 'a:2'));
      await type(field, value);
      expect(errorOf(field)).toBeNull();
      await pause();
      expect(errorOf(field)).toBe(error);
      expect(status()).toBe(error);
      expect(['Filter', 'Exclude', 'CSS selector'].filter((name) => errorOf(name) !== null)).toEqual([field]);
      expect(drawnRows()).toHaveLength(2);
      expect(grid().getAttribute('aria-disabled')).toBe('true');
      expect([isOff('Copy JSON'), isOff('Copy lines')]).toEqual([true, true]);
      await doing(() => screen.getByRole<HTMLInputElement>('textbox', { name: field }).form?.requestSubmit());
      expect(clipboard()).toBe(clipboardBefore);
    });

    it('is back to normal once it is corrected', async () => {
      const { page } = await openRefined();
      await doing(() => answer(page, 'a:1', 'a:2'));
      await type(field, value);
      await pause();
      await type(field, '');
      expect(errorOf(field)).toBeNull();
      expect(grid().getAttribute('aria-disabled')).toBeNull();
      expect(isOff('Copy JSON')).toBe(false);
    });
  });

  it('says what a pattern for file names should be, and mends it with a click', async () => {
    const { page, shownUrls } = openPopup();
    await doing(() => answer(page, 'a:1.pdf', 'a:2'));
    await type('Filter', '*.pdf');
    await pause();
    expect(status()).toBe('Filter: Nothing for * to repeat.');
    await click('button', String.raw`Use \.pdf`);
    expect(shownUrls()).toEqual(['a:1.pdf']);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Filter' }));
    await type('Filter', 'pdf(');
    await pause();
    await click('button', 'Turn Regex off');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Regex' }).checked).toBe(false);
    expect(status()).toBe('0 of 2 links');
  });

  it('reports what is wrong with the selector, and keeps the last good list', async () => {
    const { page } = await openRefined();
    await doing(() => answer(page, 'a:1'));
    await type('CSS selector', 'a[');
    await doing(() => vi.advanceTimersByTimeAsync(500));
    const detail = "'a[' is not a valid selector";
    await doing(() => page.visit().open(0).say(begin(), { kind: 'failed', reason: 'bad-selector', detail }));
    await pause();
    expect(errorOf('CSS selector')).toBe(`CSS selector: ${detail}`);
    expect(drawnRows()).toHaveLength(1);
    expect(grid().getAttribute('aria-disabled')).toBe('true');
    expect(isOff('Copy JSON')).toBe(true);
  });

  it('reports that a pattern takes too long', async () => {
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
    expect(errorOf('Filter')).toMatch(/takes too long/);
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
    await doing(() => {});
    expect(status()).toMatch(says);
    expect(screen.queryByRole('grid')).toBeNull();
    expect(isOff('Copy JSON')).toBe(true);
  });

  it.each<{ readonly query: Partial<Query>; readonly urls: readonly string[]; readonly says: string }>([
    { query: { include: 'x.y' }, urls: ['a:1', 'a:2'], says: 'None of 2 links has “x.y” in its URL.' },
    { query: { include: 'q', matchIn: 'text' }, urls: ['a:1'], says: 'The 1 link here does not have “q” in its text.' },
    {
      query: { include: 'q', matchIn: 'either' },
      urls: ['a:1', 'a:2'],
      says: 'None of 2 links has “q” in its URL or text.',
    },
    { query: { include: 'x', site: 'same' }, urls: ['a:1', 'a:2'], says: 'None of 2 links passes.' },
    { query: { exclude: 'a' }, urls: ['a:1', 'a:2'], says: '“a” excludes all 2 links.' },
    { query: {}, urls: [], says: 'This page has no links.' },
    { query: { selector: 'main a' }, urls: [], says: 'No links match this CSS selector.' },
  ])('says why the list is empty: $says', async ({ query, urls, says }) => {
    const { page } = openPopup({ query });
    await doing(() => answer(page, ...urls));
    await doing(() => {});
    expect(screen.getByText(says)).toBeDefined();
    expect(isOff('Copy JSON')).toBe(true);
  });

  it('offers what would list some links, with their number, and goes on in Filter', async () => {
    const { page } = openPopup({ query: { include: 'TEXT', matchCase: true, exclude: '2' } });
    await doing(() => answer(page, 'a:1', 'a:2'));
    await doing(() => {});
    await doing(() => {});
    expect(screen.queryByRole('button', { name: /^Search text too/ })).toBeNull();
    await type('Filter', 'of');
    await doing(() => {});
    await click('button', 'Search text too: 1 link');
    expect(drawnRows()).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Filter' }));
  });

  it('does not report that there are no links while the page is being read', async () => {
    const { page } = openPopup();
    await doing(() => page.visit().open(0).say(begin()));
    expect(screen.queryByText('This page has no links.')).toBeNull();
    expect(screen.getByRole('progressbar', { name: 'Reading the page…' })).toBeDefined();
  });

  it('offers the links that are selected on the page, and goes back to all of them', async () => {
    const { page } = openPopup({ selectedCount: 7 });
    await doing(() => answer(page, 'a:1', 'a:2'));
    await doing(() => {});
    await click('radio', 'Selection (7)');
    expect(page.visit().request).toMatchObject({ scope: 'selection' });
    await doing(() => answer(page, 'a:2'));
    expect(drawnRows()).toHaveLength(1);
    await click('radio', 'Page');
    expect(page.visit().request).toMatchObject({ scope: 'page' });
  });

  it('lists the duplicates too with a click on their number', async () => {
    const { page } = openPopup();
    await doing(() => answer(page, 'a:1', 'a:1'));
    await click('button', '1 duplicate removed');
    expect(status()).toBe('2 links');
    await click('button', 'Remove With duplicates');
    expect(status()).toBe('1 of 2 links · 1 duplicate removed');
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
