import fc from 'fast-check';
import type { UrlAndText } from '../../../src/core/links/link';

/** Pieces of text that break careless code. */
const pieces = [
  ...[
    '"',
    "'",
    '`',
    '\\',
    '$&',
    '$`',
    '$1',
    '%s',
    '%0a',
    '!',
    '!!',
    '&',
    '&amp;',
    '&lt;',
    '&#39;',
    '<b>',
    '</a>',
    '<!--',
  ],
  ...[
    '[',
    ']',
    '](',
    '[x]',
    '(',
    ')',
    '{',
    '}',
    '{{',
    '{url}',
    '|',
    '*',
    '**',
    '_',
    '__',
    '~~',
    '#',
    '+',
    '++',
    '^',
    '-',
    '--',
  ],
  ...['=', '=1+1', '@', '=cmd|', ',', ';', '\t', '\n', '\r', '\r\n', ' ', '  ', '\u00a0', '\u0085', '\u2028', '\ufeff'],
  ...[
    '😀',
    '👩‍👩‍👧',
    'é',
    'e\u0301',
    'שלום',
    '\u200f',
    '\u202e',
    '\u2018',
    '\u2019',
    '\u201b',
    '＝',
    '://',
    'https://a.b',
    'www.a.b',
  ],
  ...[
    '$(id)',
    '; id',
    '&& id',
    '| id',
    '> x',
    '\\n',
    '\\',
    '[/url]',
    "''",
    "'''",
    '~~~~',
    '&copy',
    '&copy;',
    ':-)',
    '...',
  ],
];

/** Any text, mostly made of these pieces; occasionally a long one. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'grapheme', maxLength: 4 })),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''));

/** Text as a link contains it: with white space collapsed. */
export const nastyCollapsedText: fc.Arbitrary<string> = nastyText.map((text) => text.replace(/\s+/g, ' ').trim());

/** URLs as a browser returns them: resolved, with anything that a page can get past its parser. */
export const nastyUrl: fc.Arbitrary<string> = fc
  .record({
    start: fc.constantFrom(
      'https://a.example/',
      'https://a.example/?q=',
      'https://a.example/#',
      'mailto:',
      'data:,',
      'x:',
    ),
    rest: nastyText,
  })
  .map(({ start, rest }) => new URL(start + rest).href);

/** Addresses that a browser could not resolve. They stay as the page wrote them. */
export const nastyAddress: fc.Arbitrary<string> = nastyText;

export const nastyLink: fc.Arbitrary<UrlAndText> = fc.record({ url: nastyUrl, text: nastyCollapsedText });
export const nastyLinks: fc.Arbitrary<UrlAndText[]> = fc.array(nastyLink, { minLength: 1, maxLength: 6 });

/** A text of one megabyte, made of all nasty pieces. */
export const megabyte: string = pieces
  .join(' ')
  .repeat(Math.ceil(1_000_000 / pieces.join(' ').length))
  .replace(/\s+/g, ' ')
  .trim();
