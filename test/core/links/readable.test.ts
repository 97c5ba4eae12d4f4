import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable } from '../../../src/core/links/readable';

const textOf = (url: string) => readable(url, []).text;

describe('readable', () => {
  it.each([
    ['/caf%C3%A9', '/café'],
    ['/%D0%9F%D1%80%D0%B8', '/При'],
    ['/%E6%97%A5%E6%9C%AC', '/日本'],
    ['/%41%7E%2d', '/A~-'],
    ['/%F0%9D%94%B8', '/𝔸'],
    ['/e%CC%81', '/e\u0301'],
  ])('decodes %s', (url, shown) => {
    expect(textOf(url)).toBe(shown);
  });

  it.each([
    ['delimiters', '/a%2Fb%3Fc%23d%26e%3Df%2Bg%25h%40i%3Aj'],
    ['spaces and quotes', '/a%20b%C2%A0c%E3%80%80d%22e%27f%3C'],
    ['controls', '/a%00b%0Ac%7Fd%C2%80'],
    ['directions', '/a%E2%80%AEb%E2%81%A6c%E2%80%8F'],
    ['joiners, fillers and soft hyphens', '/a%E2%80%8Bb%E2%80%8Dc%C2%ADd%EF%BB%BFe%E3%85%A4f%E1%85%9F'],
    ['signs that look like others', '/a%E2%81%84b%E2%88%95c%E2%80%A6d%EF%BC%8F'],
    ['surrogates, overlong and broken sequences', '/%ED%A0%80%C0%AF%E0%80%AF%C3%28%FF%C3'],
    ['what is no encoding', '/100%/%zz/%4'],
  ])('leaves %s encoded', (_, url) => {
    expect(textOf(url)).toBe(url);
  });

  it('maps spans to whole characters', () => {
    const shownParts = (url: string, start: number, end: number) => {
      const { text, spans } = readable(url, [[start, end]]);
      return spans.map(([from, to]) => text.slice(from, to));
    };
    expect(shownParts('/a%C3%A9b', 0, 9)).toEqual(['/aéb']);
    expect(shownParts('/a%C3%A9b', 3, 5)).toEqual(['é']);
    expect(shownParts('/a%C3%A9b', 8, 9)).toEqual(['b']);
    expect(shownParts('/a%C3%A9b', 1, 2)).toEqual(['a']);
    expect(shownParts('/%2F%41%2F', 2, 5)).toEqual(['2FA']);
  });

  it('changes nothing without percent-encoding, and encodes to the same URL', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(textOf(url.replace(/%/g, ''))).toBe(url.replace(/%/g, ''));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const url = encodeURIComponent(text.toWellFormed());
        expect(textOf(url).replace(/[^\0-\x7F]+/gu, encodeURIComponent)).toBe(url);
      }),
    );
  });

  it('never throws, and keeps spans within the text', () => {
    const pieces = fc.array(fc.constantFrom('%', '%C3', '%A9', '%E2%80', '%AE', '%41', 'a', '/', '%zz'));
    fc.assert(
      fc.property(pieces, fc.nat(60), fc.nat(60), (parts, one, other) => {
        const url = parts.join('');
        const start = Math.min(one, other, url.length);
        const end = Math.min(Math.max(one, other), url.length);
        const { text, spans } = readable(url, [[start, end]]);
        const [from = 0, to = 0] = spans[0] ?? [];
        expect(from >= 0 && from <= to && to <= text.length).toBe(true);
      }),
    );
  });
});
