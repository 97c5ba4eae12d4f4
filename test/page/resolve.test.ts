import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createResolver } from '../../src/page/resolve';

/** A link that knows what its browser would open, as `a.href` tells it: what does not parse stays as the page wrote it. */
function linkTo(written: string, base: string): HTMLAnchorElement {
  const href = URL.canParse(written, base) ? new URL(written, base).href : written;
  // The resolver asks a link for nothing else.
  return { href } as HTMLAnchorElement;
}

/** A link that must not be asked: asking is what costs. */
const dearLink = {
  get href(): string {
    throw new Error('The browser was asked.');
  },
} as HTMLAnchorElement;

const bases = [
  'https://a.example/',
  'https://a.example/blog/2024/post.html',
  'https://a.example/blog/?page=2',
  'http://a.example:8080/x/y?q=a/b#c/d',
  'https://user:word@a.example/x/',
  'http://[::1]/x',
  'http://127.0.0.1/x',
];

describe('createResolver', () => {
  it('gives what the browser would, for every address and every base', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'Z',
        '7',
        '_',
        '-',
        '.',
        '..',
        '/',
        '//',
        '\\',
        ':',
        '?',
        '#',
        '@',
        '%',
        '%2e',
        '%2E',
        '%zz',
        ' ',
        '\n',
        '\t',
      ],
      ...[
        'é',
        '🙂',
        "'",
        '"',
        '<',
        '`',
        '{',
        '|',
        '^',
        '[',
        ']',
        '~',
        '!',
        '$',
        '&',
        '(',
        '*',
        '+',
        ',',
        ';',
        '=',
        '\0',
        '\uD800',
      ],
      ...[
        'http:',
        'https:',
        'http://',
        'https://',
        'HTTPS://',
        'mailto:',
        'data:',
        'blob:',
        'javascript:',
        'file:///',
        'h',
        'http',
      ],
      ...[
        'a.example',
        'A.example',
        'a.example.',
        'xn--a.example',
        'a.xn--p1ai',
        '1.2.3.4',
        '0x7f.1',
        'a.1',
        'localhost',
        'a..b',
        '-a.b',
      ],
      ...[
        'a_b.example',
        'ab--c.example',
        ':80',
        ':443',
        ':8080',
        'user@',
        './',
        '../',
        '?a=b:c',
        '#/x?y',
        'a/b',
        'a:b',
      ],
    );
    const written = fc.oneof(
      fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
      fc
        .tuple(
          fc.constantFrom('https://a.example/', 'http://b.a-b.example/', '/', '#', '', 'a/'),
          fc.array(piece, { maxLength: 4 }),
        )
        .map(([start, pieces]) => start + pieces.join('')),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...bases), written, (base, address) => {
        const link = linkTo(address, base);
        expect(createResolver(base)(link, address)).toBe(link.href);
      }),
      { numRuns: 20_000 },
    );
  }, 30_000);

  it.each([
    { base: 'https://a.example/x/y', written: 'https://b.example/z?q=1#f', url: 'https://b.example/z?q=1#f' },
    { base: 'https://a.example/x/y?q', written: '/z', url: 'https://a.example/z' },
    { base: 'https://a.example/x/y?q', written: 'z/w.html?a=b:c', url: 'https://a.example/x/z/w.html?a=b:c' },
    { base: 'https://a.example/x/y?q#old', written: '#new', url: 'https://a.example/x/y?q#new' },
    { base: 'https://a.example/x/', written: '#', url: 'https://a.example/x/#' },
  ])('does without the browser where it would change nothing: $written', ({ base, written, url }) => {
    expect(createResolver(base)(dearLink, written)).toBe(url);
  });

  it.each([
    '',
    ' x',
    'x y',
    '../x',
    './x',
    'x/../y',
    'x%2E',
    'HTTPS://a.example/',
    'https://a.example',
    '//b.example/',
    'mailto:a@b',
    'é',
    '?q',
  ])('asks the browser about %j', (written) => {
    expect(() => createResolver('https://a.example/x')(dearLink, written)).toThrow('The browser was asked.');
  });

  it.each(['about:blank', 'data:text/html,x', 'file:///home/me/x.html', 'blob:https://a.example/1'])(
    'asks the browser about everything in a document at %s',
    (base) => {
      expect(() => createResolver(base)(dearLink, 'x')).toThrow('The browser was asked.');
    },
  );
});
