import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/core/query/spans';
import { layOutUrl } from '../../../src/view/list/url-line';

const texts = (url: string, spans: readonly Span[] = []) => {
  const { origin, head, tail } = layOutUrl(url, spans);
  return [origin.text, head.text, tail.text];
};

describe('layOutUrl', () => {
  it.each([
    ['https://a.example/b', ['https://a.example', '/b', '']],
    ['mailto:a@b.example', ['mailto:', 'a@b.example', '']],
    ['https://example.org/files/2010/annual-report.pdf', ['https://example.org', '/files/2010', '/annual-report.pdf']],
    [
      'https://example.org/a/rather/long/path/to/a/folder/',
      ['https://example.org', '/a/rather/long/path/to/a', '/folder/'],
    ],
    [
      'https://example.org/a/rather/long/path/x.html?p=1#top',
      ['https://example.org', '/a/rather/long/path', '/x.html?p=1#top'],
    ],
  ])('splits %s', (url, parts) => {
    expect(texts(url)).toEqual(parts);
  });

  it('bounds the tail, and keeps percent-encoded bytes and surrogate pairs together', () => {
    for (const piece of ['x', '%C3%A9', '🙂']) {
      for (const lead of ['', 'a', 'ab']) {
        const url = `https://example.org/${lead}${piece.repeat(40)}`;
        const [, , tail = ''] = texts(url);
        expect(tail.length).toBeLessThanOrEqual(31);
        expect(tail.startsWith(piece)).toBe(true);
      }
    }
  });

  it('loses nothing of a URL that fits', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'small' }), (url) => {
        fc.pre(url.length < 300);
        expect(texts(url).join('')).toBe(url);
      }),
    );
  });

  it('marks matches in each part, also one that lies across two', () => {
    const url = 'https://example.org/files/2010/annual-report.pdf';
    const at = url.indexOf('2010');
    const { origin, head, tail } = layOutUrl(url, [
      [8, 15],
      [at, at + 10],
    ]);
    const marked = [origin, head, tail].map(({ text, spans }) => spans.map(([start, end]) => text.slice(start, end)));
    expect(marked).toEqual([['example'], ['2010'], ['/annua']]);
  });

  it.each(['https://www.peterbe.com/plog/onchange-in-reactjs', 'https://www.peterbe.com/plog/react-and-its-friends'])(
    'cuts nothing of %s, which fits, for a match near its end',
    (url) => {
      const at = url.indexOf('react');
      expect(texts(url, [[at, at + 5]]).join('')).toBe(url);
    },
  );

  it('cuts nothing away for a match in the tail, which is always in sight', () => {
    const url = `https://example.org/${'folder/'.repeat(10)}react.html`;
    const [origin, head] = texts(url, [[url.indexOf('react'), url.indexOf('react') + 5]]);
    expect([origin, head]).toEqual(['https://example.org', url.slice(19, url.lastIndexOf('/'))]);
  });

  it('starts the head near a match that would be cut away', () => {
    const url = `https://example.org/${'x/'.repeat(100)}react/${'y/'.repeat(100)}file.html`;
    const [origin, head] = texts(url, [[url.indexOf('react'), url.indexOf('react') + 5]]);
    expect(origin).toBe('');
    expect(head).toMatch(/^….{10,40}react/u);
  });
});
