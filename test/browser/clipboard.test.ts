// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeClipboard, writeClipboardUnfocused } from '../../src/browser/clipboard';
import { fail, succeed } from '../../src/core/result';

afterEach(() => vi.unstubAllGlobals());

describe('writeClipboard', () => {
  it('puts the text on the clipboard, character for character', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await writeClipboard({ 'text/plain': 'a:1\na:2' })).toEqual(succeed(null));
    expect(writeText).toHaveBeenCalledExactlyOnceWith('a:1\na:2');
  });

  it('puts all types of the content there at once', async () => {
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

  it('fails if the browser refuses', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('NotAllowedError')) } });
    expect(await writeClipboard({ 'text/plain': 'a:1' })).toEqual(fail('clipboard-refused'));
  });
});

describe('writeClipboardUnfocused', () => {
  /** Acts as a browser that allows a copy: it asks the document what to put on the clipboard. */
  function allowCopy(): Map<string, string> {
    const clipboard = new Map<string, string>();
    document.execCommand = () => {
      const event = new Event('copy', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { setData: (type: string, data: string) => clipboard.set(type, data) } });
      // A browser copies its own selection unless the event is cancelled.
      if (document.body.dispatchEvent(event)) clipboard.clear();
      return true;
    };
    return clipboard;
  }

  it('puts the text on the clipboard, character for character', async () => {
    const clipboard = allowCopy();
    expect(await writeClipboardUnfocused({ 'text/plain': 'a:1\na:2' })).toEqual(succeed(null));
    expect(clipboard).toEqual(new Map([['text/plain', 'a:1\na:2']]));
  });

  it('puts all types of the content there', async () => {
    const clipboard = allowCopy();
    await writeClipboardUnfocused({ 'text/plain': 'a:1', 'text/html': '<b>1</b>' });
    expect([...clipboard.keys()]).toEqual(['text/plain', 'text/html']);
  });

  it('does not affect later copies', async () => {
    allowCopy();
    await writeClipboardUnfocused({ 'text/plain': 'a:1' });
    const clipboard = allowCopy();
    document.execCommand('copy');
    expect(clipboard.size).toBe(0);
  });

  it('fails if the browser refuses', async () => {
    document.execCommand = () => false;
    expect(await writeClipboardUnfocused({ 'text/plain': 'a:1' })).toEqual(fail('clipboard-refused'));
  });
});
