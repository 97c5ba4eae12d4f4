import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, splitUrl } from '../../../src/core/links/url-parts';
import { nastyUrl } from '../formats/nasty';

const anyUrl = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }).map((url) => new URL(url).href),
  nastyUrl,
);

describe('splitUrl', () => {
  it('splits any URL where the URL Standard does', () => {
    fc.assert(
      fc.property(anyUrl, (url) => {
        const { host, pathname, search, hash } = new URL(url);
        expect(splitUrl(url)).toEqual({ host, path: pathname, query: search.slice(1), fragment: hash.slice(1) });
      }),
    );
  });

  it.each([
    { url: 'https://me:pw@a.example:81/x/y?q=1&r#top?', parts: ['a.example:81', '/x/y', 'q=1&r', 'top?'] },
    { url: 'http://[::1]:8080/', parts: ['[::1]:8080', '/', '', ''] },
    { url: 'file:///home/me/a.html', parts: ['', '/home/me/a.html', '', ''] },
    { url: 'mailto:a@b.example?subject=x://y', parts: ['', 'a@b.example', 'subject=x://y', ''] },
    { url: 'blob:https://a.example/1', parts: ['', 'https://a.example/1', '', ''] },
    { url: 'https://a.example/?', parts: ['a.example', '/', '', ''] },
    { url: 'https://a.example#x', parts: ['a.example', '', '', 'x'] },
    { url: 'not a URL', parts: ['', 'not a URL', '', ''] },
    { url: '', parts: ['', '', '', ''] },
  ])('splits $url', ({ url, parts: [host, path, query, fragment] }) => {
    expect(splitUrl(url)).toEqual({ host, path, query, fragment });
  });
});

describe('hostOf', () => {
  it('returns the same host as splitUrl for any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyUrl, fc.string()), (url) => {
        expect(hostOf(url)).toBe(splitUrl(url).host);
      }),
    );
  });
});
