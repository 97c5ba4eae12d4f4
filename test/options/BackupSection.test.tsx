// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStarters } from '../../src/core/presets/starter-presets';
import { exportSettings, longestImport } from '../../src/core/settings/exchange';
import { defaultOptions } from '../../src/core/settings/options';
import { defaultSettings } from '../../src/core/settings/settings';
import { readImport } from '../../src/options/read-import';
import { click, completeJsdom, doing, leaveJsdom } from '../view/view-page';
import { openOptions } from './options-world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 26, 12) });
  completeJsdom();
});
afterEach(leaveJsdom);

const [pdf, images] = createStarters((id) => id);
if (pdf === undefined || images === undefined) throw new Error('They come with Sheaf.');
const settings = { options: { ...defaultOptions, theme: 'dark' as const }, presets: [pdf, images] };

/** Chooses a file with this text, as the browser's dialog does. */
async function choose(text: string, name = 'mine.json'): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('There is no file field.');
  const file = new File([text], name);
  // jsdom's files have no `text`.
  Object.defineProperty(file, 'text', { value: async () => text });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await doing(() => fireEvent.change(input));
  await doing(() => {});
}

const plan = () =>
  within(screen.getByRole('region', { name: /^What .* would change$/ }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('exporting', () => {
  it('saves options and presets in a file named after the day', async () => {
    const { files } = openOptions({ settings });
    await click('button', 'Export to a file');
    expect(files).toEqual([
      { name: 'sheaf-settings-2026-11-26.json', mimeType: 'application/json', text: `${exportSettings(settings)}\n` },
    ]);
  });
});

describe('importing', () => {
  it('shows what a file would change, changes all of it at once, and can be undone', async () => {
    const { stored } = openOptions({ settings: { presets: [{ ...pdf, name: 'Papers' }] } });
    await choose(exportSettings(settings));
    expect(plan()).toEqual(['replacedOptions', 'replacedpdf', 'addedimages']);
    expect(stored().options.theme).toBe('system');
    await click('button', 'Import 3 entries');
    expect(stored()).toEqual(settings);
    expect(screen.getByText('Saved: import of mine.json').getAttribute('role')).toBe('status');
    await click('button', 'Undo');
    expect(stored()).toEqual({ ...defaultSettings, presets: [{ ...pdf, name: 'Papers' }] });
  });

  it('names what is refused and why, and imports the rest', async () => {
    const { stored } = openOptions();
    const text = JSON.stringify({
      kind: 'sheaf-settings',
      version: 2,
      presets: [
        pdf,
        { ...images, query: { matchIn: 7 } },
        { id: 'x', name: '<img src=x onerror=alert(1)>', format: 7 },
      ],
    });
    await choose(text);
    expect(plan()).toEqual([
      'addedpdf',
      'refusedimages (not valid: query.matchIn)',
      'refused<img src=x onerror=alert(1)> (not valid: format)',
    ]);
    expect(document.querySelector('img[src=x]')).toBeNull();
    await click('button', 'Import 1 entry');
    expect(stored().presets).toEqual([pdf]);
  });

  it('says that there is nothing to import', async () => {
    openOptions({ settings });
    await choose(exportSettings(settings));
    expect(screen.getByText('There is nothing to import.').getAttribute('role')).toBe('status');
    expect(screen.queryByRole('button', { name: /^Import \d/ })).toBeNull();
    await click('button', 'Cancel');
    expect(screen.queryByRole('region', { name: /^What/ })).toBeNull();
  });

  it.each([
    { text: 'not JSON', says: 'This file is not JSON.' },
    { text: '{"bookmarks": []}', says: 'Sheaf did not export this file.' },
    { text: '{"kind":"sheaf-settings","version":99}', says: 'from a newer version' },
  ])('explains why a file cannot be imported: $text', async ({ text, says }) => {
    const { stored } = openOptions({ settings });
    await choose(text);
    expect(screen.getByRole('alert').textContent).toContain(says);
    expect(stored()).toEqual(settings);
  });

  it('reads a file that is dropped on the page', async () => {
    openOptions();
    const file = { name: 'dropped.json', size: 10, text: async () => exportSettings(settings) };
    const drop = (type: string) =>
      doing(() =>
        fireEvent(
          document.body,
          Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
            dataTransfer: { types: ['Files'], files: [file] },
          }),
        ),
      );
    await drop('dragover');
    await drop('drop');
    await doing(() => {});
    expect(plan()).toHaveLength(3);
  });
});

describe('readImport', () => {
  it('does not read a file that is too large', async () => {
    const text = vi.fn<() => Promise<string>>();
    expect(await readImport({ size: longestImport + 1, text })).toEqual({
      ok: false,
      failure: { code: 'import-too-large', detail: '2' },
    });
    expect(text).not.toHaveBeenCalled();
  });

  it('fails if the browser cannot read the file', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const text = async () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    expect(await readImport({ size: 1, text })).toEqual({ ok: false, failure: { code: 'file-unreadable' } });
    error.mockRestore();
  });
});

describe('Reset all options', () => {
  it('gives every option its default, leaves the presets, and can be undone', async () => {
    const { stored } = openOptions({ settings });
    await click('button', 'Reset all options');
    expect(stored()).toEqual({ options: defaultOptions, presets: [pdf, images] });
    await click('button', 'Undo');
    expect(stored()).toEqual(settings);
  });
});

describe('Delete everything', () => {
  it('asks first, with the focus on the safe answer', async () => {
    const { stored } = openOptions({ settings });
    await click('button', 'Delete everything…');
    expect(document.activeElement?.textContent).toBe('Cancel');
    await click('button', 'Cancel');
    expect(stored()).toEqual(settings);
  });

  it('deletes, says so, and offers no way back', async () => {
    const { stored } = openOptions({ settings });
    await click('button', 'Export to a file');
    await click('button', 'Delete everything…');
    await click('button', 'Delete');
    expect(stored()).toEqual(defaultSettings);
    expect(screen.getByText('Everything has been deleted.').getAttribute('role')).toBe('status');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('says so if the browser refuses', async () => {
    openOptions({ settings, isDeletable: false });
    await click('button', 'Delete everything…');
    await click('button', 'Delete');
    await doing(() => {});
    expect(screen.getByRole('alert').textContent).toBe('Your browser could not delete it. Try again.');
  });
});

describe('what could not be read', () => {
  const unreadable = [{ options: 'junk' }, { 'preset:a': { version: 99 } }];

  it('is offered as a download, as it was stored', async () => {
    const { files } = openOptions({ unreadable });
    expect(screen.getByText(/^2 things that were stored could not be read/).tagName).toBe('P');
    await click('button', 'Download');
    expect(files.map(({ text }) => JSON.parse(text) as unknown)).toEqual([unreadable]);
  });

  it('is not mentioned if there is nothing', () => {
    openOptions();
    expect(screen.queryByRole('button', { name: 'Discard' })).toBeNull();
  });

  it('says so if it could not be discarded', async () => {
    openOptions({ unreadable, isDeletable: false });
    await click('button', 'Discard');
    await doing(() => {});
    expect(screen.getByRole('alert').textContent).toBe('Your browser could not delete it. Try again.');
  });
});
