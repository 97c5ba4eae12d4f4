import { describe, expect, it } from 'vitest';
import { parseStart, usage } from '../../scripts/start/options';

describe('parseStart', () => {
  const optionsOf = (...words: readonly string[]) => {
    const request = parseStart(words);
    return request.kind === 'start' ? request.options : request;
  };

  it('filters the demo page by react without other options', () => {
    expect(optionsOf()).toEqual({ target: undefined, filter: 'react', selector: '', browser: 'chromium' });
    expect(optionsOf('--firefox')).toEqual({ target: undefined, filter: 'react', selector: '', browser: 'firefox' });
  });

  it('takes all links of the demo page that a selector matches', () => {
    expect(optionsOf('--selector', 'main a')).toMatchObject({ filter: '', selector: 'main a' });
  });

  it('takes all links of another page', () => {
    expect(optionsOf('https://example.com')).toMatchObject({ target: 'https://example.com', filter: '' });
  });

  it('takes a filter and a selector in any order', () => {
    const expected = { target: 'page.html', filter: '/docs/i', selector: 'main', browser: 'chromium' };
    expect(optionsOf('--filter', '/docs/i', 'page.html', '--selector=main')).toEqual(expected);
  });

  it('returns the usage on request', () => {
    expect(optionsOf('--help')).toEqual({ kind: 'say', text: usage, exitCode: 0 });
  });

  it.each([
    { words: ['--nonsense'], sentence: "Unknown option '--nonsense'." },
    { words: ['a.html', 'b.html'], sentence: 'One page at a time: what is b.html?' },
    { words: ['--filter', '('], sentence: '--filter is not a regular expression: (' },
    { words: ['--filter'], sentence: "Option '--filter <value>' argument missing" },
  ])('reports what is wrong with $words, with exit code 2', ({ words, sentence }) => {
    const request = parseStart(words);
    expect(request).toMatchObject({ kind: 'say', exitCode: 2 });
    expect(request.kind === 'say' && request.text.split('\n')[0]).toBe(sentence);
  });
});
