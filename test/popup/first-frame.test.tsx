// @vitest-environment jsdom
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeOver } from '../../src/popup/take-over';
import { HarvestView } from '../../src/view/HarvestView';
import { completeJsdom, leaveJsdom } from '../view/view-page';
import { createWorld } from '../view/world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

const path = join(import.meta.dirname, '../../src/popup/index.html');
const body = /(?<=<body>)[\s\S]*(?=<\/body>)/;

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(() => {
  render(null, document.body);
  leaveJsdom();
});

const staticBody = (): string => body.exec(readFileSync(path, 'utf8'))?.[0] ?? '';

/** HTML without the white space that the formatter puts between elements. */
function withoutLayout(html: string): string {
  document.body.innerHTML = html;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const blank: Node[] = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    text.textContent = text.textContent?.trim() ?? '';
    if (text.textContent === '') blank.push(text);
  }
  for (const text of blank) text.parentNode?.removeChild(text);
  return document.body.innerHTML;
}

/** The popup of a fresh installation as HTML, before anything has been read. */
function firstFrame(): string {
  document.body.innerHTML = '';
  render(<HarvestView store={createWorld().store} />, document.body);
  for (const input of document.querySelectorAll('input')) input.toggleAttribute('checked', input.checked);
  document.querySelector('input')?.toggleAttribute('autofocus', true);
  // A form that is submitted before the script takes over must not navigate. Outside a dialog, this method does nothing.
  document.querySelector('form')?.setAttribute('method', 'dialog');
  return document.body.innerHTML;
}

/** Shows the popup's static HTML, as the browser does first, and prepares to take it over. */
function openStatic() {
  document.body.innerHTML = staticBody();
  const input = document.querySelector('input');
  input?.focus();
  return { input, ...takeOver(document) };
}

describe('the HTML of the popup', () => {
  it('is what the script draws first; SHEAF_WRITE=1 updates it', () => {
    const wanted = firstFrame();
    if (process.env['SHEAF_WRITE'] === '1')
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(body, () => wanted),
      );
    expect(withoutLayout(staticBody())).toBe(wanted);
  });
});

describe('takeOver', () => {
  it('returns what was typed before, and keeps the focus where it was, after the last letter', () => {
    const { input, typed, show } = openStatic();
    if (input) input.value = 'ma';
    expect(typed()).toEqual({ filter: 'ma', isSubmitted: false });
    const { store } = createWorld({ query: { include: 'main' } });
    show(<HarvestView store={store} />);
    const field = document.querySelector<HTMLInputElement>('input[type=text]');
    expect(document.querySelectorAll('main')).toHaveLength(1);
    expect(document.activeElement).toBe(field);
    expect([field?.value, field?.selectionStart, field?.selectionEnd]).toEqual(['main', 4, 4]);
  });

  it('returns whether Enter was pressed before, which has no effect in the HTML', () => {
    const { typed } = openStatic();
    const event = new Event('submit', { bubbles: true, cancelable: true });
    document.querySelector('form')?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(typed().isSubmitted).toBe(true);
  });
});
