// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../src/core/result';
import { choose, click, completeJsdom, doing, leaveJsdom, type } from '../view/view-page';
import { openOptions } from './options-world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(leaveJsdom);

const status = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
const visibleOptions = () =>
  screen
    .getAllByRole('group', { hidden: true })
    .filter((group) => group.matches('[data-option]:not([hidden])'))
    .map((group) => within(group).getByRole('heading').textContent);

describe('OptionsPage', () => {
  it('saves each option as it is made, says so, and undoes it', async () => {
    const { stored } = openOptions();
    await click('radio', 'Dark');
    expect(stored().options.theme).toBe('dark');
    expect(status()).toContain('Saved: Theme');
    await click('button', 'Undo');
    expect(stored().options.theme).toBe('system');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'As the system' }).checked).toBe(true);
    expect(status()).toContain('Undone: Theme');
  });

  it('shows at once what another document changes', async () => {
    const { store } = openOptions();
    await doing(() => void store.settings.edit({ options: { density: 'compact' } }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Compact' }).checked).toBe(true);
  });

  it('says that an option was not stored, and tries again', async () => {
    let isFull = true;
    const { stored } = openOptions({ keep: async () => (isFull ? fail('settings-not-kept') : succeed(null)) });
    await click('radio', 'Dark');
    expect(stored().options.theme).toBe('system');
    expect(status().join(' ')).toContain('could not store');
    isFull = false;
    await click('button', 'Try again');
    expect(stored().options.theme).toBe('dark');
    expect(status().join(' ')).not.toContain('could not store');
  });

  it('has for each option its name and a sentence that says what it does', () => {
    openOptions();
    for (const option of document.querySelectorAll('[data-option]')) {
      const textOf = (attribute: string) =>
        document.getElementById(option.getAttribute(attribute) ?? '')?.textContent ?? '';
      expect(textOf('aria-labelledby')).not.toBe('');
      expect(textOf('aria-describedby')).toMatch(/\.$/);
    }
  });

  it('shows only the options that are searched for, by name, sentence and choices', async () => {
    openOptions();
    const all = visibleOptions();
    await type('Search options', 'colors');
    expect(visibleOptions()).toEqual(['Theme']);
    expect(status()).toContain('1 option found');
    await type('Search options', 'no such thing');
    expect(visibleOptions()).toEqual([]);
    expect(screen.getByText(/No option matches “no such thing”/).tagName).toBe('P');
    await click('button', 'Show all options');
    expect(visibleOptions()).toEqual(all);
  });
});

describe('the section Copying', () => {
  /** Waits for what the worker renders after a change has been drawn. */
  const drawn = () => doing(() => {});
  const example = () => screen.getByRole('img', { name: /^Example/ }).textContent;

  it('shows two links in the format chosen, with its options, as they are set', async () => {
    const { stored } = openOptions();
    await choose('Format', 'CSV');
    await drawn();
    expect(stored().options.format).toBe('csv');
    expect(example()).toContain('url,text');
    await click('checkbox', 'url');
    await drawn();
    expect(stored().options.formatOptions.fields).toEqual(['text']);
    expect(example()).toMatch(/^text\r?\n/);
  });

  it('says what is wrong with a template, and keeps what is typed', async () => {
    openOptions();
    await choose('Format', 'Template');
    await type('Template', '{nonsense}');
    await drawn();
    expect(screen.getByRole('alert').textContent).toContain('{nonsense} is not a field');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Template' }).value).toBe('{nonsense}');
    await type('Template', '{url}!');
    await drawn();
    expect(example()).toContain('https://example.org/files/report.pdf!');
  });

  it('lets Enter do something other than copying', async () => {
    const { stored } = openOptions();
    await choose('Enter', 'Download');
    expect(stored().options.enterDoes).toBe('download');
  });
});

describe('the section Matching', () => {
  const budget = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Time for patterns (seconds)' });
  const typeBudget = (value: string) => doing(() => fireEvent.input(budget(), { target: { value } }));

  it('takes a time within the bounds only, and says which these are', async () => {
    const { stored } = openOptions();
    await typeBudget('2.5');
    expect(stored().options.matchBudgetMs).toBe(2500);
    for (const wrong of ['', '0', '61', '-1']) {
      await typeBudget(wrong);
      expect(screen.getByRole('alert').textContent).toBe('Enter a number from 0.1 to 60.');
      expect(budget().getAttribute('aria-invalid')).toBe('true');
    }
    expect(stored().options.matchBudgetMs).toBe(2500);
    await doing(() => fireEvent.blur(budget()));
    expect(budget().value).toBe('2.5');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stops keeping the query', async () => {
    const { stored } = openOptions();
    await doing(() => fireEvent.click(screen.getByRole('switch', { name: 'Keep the last query' })));
    expect(stored().options.keepsQuery).toBe(false);
  });
});
