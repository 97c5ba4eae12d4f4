// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveFile } from '../../src/browser/save-file';

/** The clicked links, as they were at that moment. */
const clicked: { readonly href: string; readonly download: string }[] = [];
const given: Blob[] = [];
const takenBack: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  // jsdom has neither of these functions.
  URL.createObjectURL = (blob: Blob) => `blob:${given.push(blob)}`;
  URL.revokeObjectURL = (address) => void takenBack.push(address);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    clicked.push({ href: this.href, download: this.download });
  });
});
afterEach(() => {
  clicked.length = 0;
  given.length = 0;
  takenBack.length = 0;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('saveFile', () => {
  const file = { name: 'a.example-2026-05-17.csv', mimeType: 'text/csv', text: '\ufeffurl,text\r\n' };

  it('makes the browser download a file with this name and type', () => {
    saveFile(file);
    expect(clicked).toEqual([{ href: 'blob:1', download: file.name }]);
    expect(given.map(({ type, size }) => ({ type, size }))).toEqual([
      { type: file.mimeType, size: Buffer.byteLength(file.text) },
    ]);
  });

  it('leaves nothing in the document', () => {
    saveFile(file);
    expect(document.querySelector('a')).toBeNull();
  });

  it('frees the memory once the browser has had time to read the file', () => {
    saveFile(file);
    expect(takenBack).toEqual([]);
    vi.runAllTimers();
    expect(takenBack).toEqual(['blob:1']);
  });
});
