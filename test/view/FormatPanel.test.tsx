// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formats } from '../../src/core/formats/formats';
import type { FormatId } from '../../src/core/formats/formats';
import { defaultFormatOptions } from '../../src/core/formats/parts/format-options';
import type { FormatOptions } from '../../src/core/formats/parts/format-options';
import { defaultOptions } from '../../src/core/settings/options';
import { FormatPanel } from '../../src/view/FormatPanel';
import { click, completeJsdom, doing, errorOf, leaveJsdom, type } from './view-page';
import { answer, clipboardBefore, createWorld } from './world';
import type { WorldOptions } from './world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(leaveJsdom);

/** Opens the panel of a format, on a page with three links. */
async function openPanel(format: FormatId, formatOptions: Partial<FormatOptions> = {}, options: WorldOptions = {}) {
  const settings = {
    options: { ...defaultOptions, formatOptions: { ...defaultFormatOptions, ...formatOptions } },
    ...options.settings,
  };
  const world = createWorld({ ...options, settings });
  await answer(world.page, 'https://a.example/x', 'https://b.example/', 'https://c.example/');
  const onClose = vi.fn<() => void>();
  await doing(() => render(<FormatPanel store={world.store} format={format} onClose={onClose} />));
  return { ...world, onClose, optionsNow: () => world.store.settings.current.value.options.formatOptions };
}

/** Resolves to the example that the panel shows; `null` if it shows none. */
async function example(): Promise<string | null> {
  await doing(() => {});
  const shown = screen.queryByRole('img', { name: /^Example: / });
  return shown === null ? null : shown.textContent;
}

const ticked = () =>
  within(screen.getByRole('group', { name: 'Fields' }))
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter(({ checked }) => checked)
    .map(({ labels }) => labels?.[0]?.textContent);
const isOff = (role: string, name: string) =>
  screen.getByRole<HTMLButtonElement | HTMLInputElement>(role, { name }).disabled;

describe('FormatPanel', () => {
  it.each([
    { part: 'Fields', role: 'group', of: ['json-objects', 'json-lines', 'csv', 'tsv'] },
    { part: 'Line ending', role: 'radiogroup', of: ['lines', 'rich-text', 'template'] },
    { part: 'Shell', role: 'radiogroup', of: ['wget', 'curl', 'aria2', 'yt-dlp', 'xargs'] },
    { part: 'Template', role: 'textbox', of: ['template'] },
  ] as const)('shows $part only for the formats that have it', async ({ part, role, of }) => {
    const found: FormatId[] = [];
    for (const { id } of formats) {
      await openPanel(id);
      if (screen.queryByRole(role, { name: part }) !== null) found.push(id);
      leaveJsdom();
      vi.useFakeTimers();
      completeJsdom();
    }
    expect(found).toEqual(of);
  });

  it('is closed by its button, and by Escape anywhere inside it', async () => {
    const { onClose } = await openPanel('csv');
    await click('button', 'Close');
    expect(onClose).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(screen.getByRole('checkbox', { name: 'url' }), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledTimes(2);
    fireEvent.keyDown(screen.getByRole('checkbox', { name: 'url' }), { key: 'Enter' });
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});

describe('the console one-liner', () => {
  it('says where to paste it and what it cannot reach', async () => {
    await openPanel('console');
    expect(screen.getByText(/^Paste it into the console of this page\./u)).toBeDefined();
  });

  it('cannot be copied while it cannot express the query, and says why', async () => {
    const { store } = await openPanel('console');
    await doing(() => store.recipe.change({ site: 'other' }));
    await doing(() => {});
    expect(screen.getByRole('alert').textContent).toBe(
      'A console one-liner cannot unwrap redirects or filter by site. Turn these off to copy one.',
    );
  });

  it('leaves out unticked links', async () => {
    const { store, clipboard } = await openPanel('console');
    await doing(() => store.ticks.tick([1], false));
    await doing(() => store.taking.take('copy', 'console'));
    expect(clipboard()).toContain('(new Set(["https://b.example/"]))');
  });
});

describe('the fields', () => {
  it('are URL and text at first', async () => {
    await openPanel('csv');
    expect(ticked()).toEqual(['url', 'text']);
  });

  it('are written in their own order, whatever the order of ticking, and stored', async () => {
    const { optionsNow, saved } = await openPanel('csv', { fields: ['text'] });
    await click('checkbox', 'index');
    await click('checkbox', 'host');
    await click('checkbox', 'url');
    expect(optionsNow().fields).toEqual(['url', 'text', 'host', 'index']);
    expect(saved.at(-1)?.options.formatOptions.fields).toEqual(['url', 'text', 'host', 'index']);
    expect(ticked()).toEqual(['url', 'text', 'host', 'index']);
    expect(await example()).toMatch(/^url,text,host,index\r?\n/u);
  });

  it('are never empty: the last one cannot be unticked', async () => {
    await openPanel('json-objects');
    expect(isOff('checkbox', 'url')).toBe(false);
    await click('checkbox', 'text');
    expect(isOff('checkbox', 'url')).toBe(true);
    await click('checkbox', 'path');
    expect(isOff('checkbox', 'url')).toBe(false);
  });
});

describe('the line ending', () => {
  it.each([
    { name: 'CRLF', lineEnding: 'crlf', copied: 'https://a.example/x\r\nhttps://b.example/\r\nhttps://c.example/' },
    { name: 'LF', lineEnding: 'lf', copied: 'https://a.example/x\nhttps://b.example/\nhttps://c.example/' },
  ])('is $name when it is chosen', async ({ name, lineEnding, copied }) => {
    const { store, clipboard, optionsNow } = await openPanel('lines');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'System’s' }).checked).toBe(true);
    await click('radio', name);
    expect(optionsNow().lineEnding).toBe(lineEnding);
    await doing(() => store.taking.take('copy', 'lines'));
    expect(clipboard()).toBe(copied);
  });
});

describe('the shell', () => {
  it('decides how the command is quoted, as the example shows', async () => {
    const { optionsNow } = await openPanel('wget');
    expect(await example()).toBe("wget -- \\\n  'https://a.example/x' \\\n  'https://b.example/'");
    await click('radio', 'PowerShell');
    expect(optionsNow().shell).toBe('powershell');
    expect(await example()).toBe("wget.exe -- `\n  'https://a.example/x' `\n  'https://b.example/'");
    await click('radio', 'POSIX');
    expect(await example()).toMatch(/^wget -- /u);
  });
});

describe('the template', () => {
  it('updates the example of the first links at every key', async () => {
    await openPanel('template', { template: '{host}' });
    expect(await example()).toBe('a.example\nb.example');
    await type('Template', '{index}. {url} {{}}');
    expect(await example()).toBe('1. https://a.example/x {}\n2. https://b.example/ {}');
  });

  it('shows ticked links in the example', async () => {
    const { store } = await openPanel('template', { template: '{url}' });
    await doing(() => store.ticks.tick([0], false));
    expect(await example()).toBe('https://b.example/\nhttps://c.example/');
  });

  it('may use the capture groups of the filter', async () => {
    const query = { include: '//(?<letter>\\w)' };
    await openPanel('template', { template: '{letter} {1}' }, { query });
    expect(await example()).toBe('a a\nb b');
  });

  it.each([
    { template: '{nothing}', error: 'Template: {nothing} is not a field. For a literal brace, write {{.' },
    { template: '{url} {', error: 'Template: a brace is not closed. For a literal brace, write {{.' },
    { template: '{1}', error: 'Template: {1} is not a field. For a literal brace, write {{.' },
  ])('is explained under the field when it is wrong, and takes nothing: $template', async ({ template, error }) => {
    const { store, clipboard, optionsNow } = await openPanel('template');
    expect(errorOf('Template')).toBeNull();
    await type('Template', template);
    expect(await example()).toBeNull();
    expect(errorOf('Template')).toBe(error);
    await doing(() => store.taking.take('copy', 'template'));
    expect(clipboard()).toBe(clipboardBefore);
    expect(optionsNow().template).toBe(template);
    await type('Template', '{text}');
    expect(await example()).not.toBeNull();
    expect(errorOf('Template')).toBeNull();
  });
});
