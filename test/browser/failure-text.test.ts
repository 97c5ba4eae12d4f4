import { describe, expect, it, vi } from 'vitest';
import { failureText } from '../../src/browser/failure-text';

vi.mock('webextension-polyfill', () => import('./fake-polyfill'));

describe('failureText', () => {
  it.each([
    { failure: { code: 'page-closed' as const }, says: /keeps this page closed to extensions/ },
    { failure: { code: 'clipboard-refused' as const }, says: /clipboard/ },
    { failure: { code: 'bad-include' as const, detail: 'Nothing to repeat' }, says: /^Filter: Nothing to repeat$/ },
    {
      failure: { code: 'bad-selector' as const, detail: "'a[' is not a valid selector" },
      says: /'a\[' is not a valid selector/,
    },
    { failure: { code: 'slow-pattern' as const }, says: /takes too long on this page\. Make it simpler\./ },
    { failure: { code: 'slow-pattern' as const, detail: 'https://a.example/' }, says: /at https:\/\/a\.example\/\./ },
  ])('says what to do about $failure.code', ({ failure, says }) => {
    expect(failureText(failure)).toMatch(says);
  });

  it('shortens an address of one megabyte', () => {
    const text = failureText({ code: 'slow-pattern', detail: `https://a.example/${'x'.repeat(1_000_000)}` });
    expect(text).toContain('https://a.example/');
    expect(text.length).toBeLessThan(200);
  });

  it("repeats the browser's reason unchanged, whatever characters it contains", () => {
    expect(failureText({ code: 'bad-include', detail: '$1 $$ %s' })).toBe('Filter: $1 $$ %s');
  });
});
