// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeClipboard, writeClipboardUnfocused } from '../../src/browser/clipboard';
import { fail, succeed } from '../../src/core/result';

afterEach(() => vi.unstubAllGlobals());

describe('writeClipboard', () => {
  it('puts the text on the clipboard, letter for letter', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await writeClipboard({ 'text/plain': 'a:1\na:2' })).toEqual(succeed(null));
    expect(writeText).toHaveBeenCalledExactlyOnceWith('a:1\na:2');
  });

  it('puts every form of a content there at once', async () => {
    const write = vi.fn<(items: readonly { readonly forms: Record<string, Blob> }[]) => Promise<void>>(async () => {});
    vi.stubGlobal('navigator', { clipboard: { write } });
    vi.stubGlobal(
      'ClipboardItem',
      class {
        readonly forms: Record<string, Blob>;
        constructor(forms: Record<string, Blob>) {
          this.forms = forms;
        }
      },
    );
    expect(await writeClipboard({ 'text/plain': 'a:1', 'text/html': '<a href="a:1">1</a>' })).toEqual(succeed(null));
    const [item] = write.mock.lastCall?.[0] ?? [];
    expect(Object.values(item?.forms ?? {}).map(({ type }) => type)).toEqual(['text/plain', 'text/html']);
  });

  it('says so when the browser refuses', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('NotAllowedError')) } });
    expect(await writeClipboard({ 'text/plain': 'a:1' })).toEqual(fail('clipboard-refused'));
  });
});

describe('writeClipboardUnfocused', () => {
  /** Does as a browser does that allows a copy: it asks the document what to put on the clipboard. */
  function allowCopy(): Map<string, string> {
    const clipboard = new Map<string, string>();
    document.execCommand = () => {
      const event = new Event('copy', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { setData: (type: string, data: string) => clipboard.set(type, data) } });
      // A browser keeps its own idea of what to copy unless the event is cancelled.
      if (document.body.dispatchEvent(event)) clipboard.clear();
      return true;
    };
    return clipboard;
  }

  it('hands the text over, letter for letter', async () => {
    const clipboard = allowCopy();
    expect(await writeClipboardUnfocused({ 'text/plain': 'a:1\na:2' })).toEqual(succeed(null));
    expect(clipboard).toEqual(new Map([['text/plain', 'a:1\na:2']]));
  });

  it('hands over every form of a content', async () => {
    const clipboard = allowCopy();
    await writeClipboardUnfocused({ 'text/plain': 'a:1', 'text/html': '<b>1</b>' });
    expect([...clipboard.keys()]).toEqual(['text/plain', 'text/html']);
  });

  it('hands nothing over afterwards', async () => {
    allowCopy();
    await writeClipboardUnfocused({ 'text/plain': 'a:1' });
    const clipboard = allowCopy();
    document.execCommand('copy');
    expect(clipboard.size).toBe(0);
  });

  it('says so when the browser refuses', async () => {
    document.execCommand = () => false;
    expect(await writeClipboardUnfocused({ 'text/plain': 'a:1' })).toEqual(fail('clipboard-refused'));
  });
});
