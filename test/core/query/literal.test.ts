import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilter, passes } from '../../../src/core/query/filter';
import type { FilterQuery } from '../../../src/core/query/filter';
import { hasNeedle, needleOf } from '../../../src/core/query/literal';
import { defaultQuery, matchInChoices } from '../../../src/core/query/query';
import { valueOf } from '../results';

const needleFor = (query: Partial<FilterQuery>) => needleOf(valueOf(parseFilter({ ...defaultQuery, ...query })));

describe('needleOf', () => {
  it.each([
    { include: 'react', text: 'react' },
    { include: 'React', text: 'react' },
    { include: 'a\\.example', text: 'a.example' },
    { include: '^https:\\/\\/', text: 'https://' },
    { include: 'blog.*react', text: 'react' },
    { include: '(?:a|b)react', text: 'react' },
    { include: 'colou?r', text: 'colo' },
    { include: 'ab+c', text: 'ab' },
    { include: 'ab{2,3}cde', text: 'cde' },
    { include: 'x*react', text: 'react' },
    { include: '[a-z(]react', text: 'react' },
    { include: '(?!vue)react', text: 'react' },
    { include: '\\breact\\b', text: 'react' },
    { include: '/react/i', text: 'react' },
  ])('finds $text for $include', ({ include, text }) => {
    expect(needleFor({ include })).toEqual({ text, ignoresCase: true, matchIn: 'url' });
  });

  it('keeps letter case if the pattern matches it', () => {
    expect(needleFor({ include: 'React', matchCase: true })).toMatchObject({ text: 'React', ignoresCase: false });
    expect(needleFor({ include: '/é/s' })).toMatchObject({ text: 'é', ignoresCase: false });
  });

  it('uses all of a plain text', () => {
    expect(needleFor({ include: 'a.b(c)|d', regex: false })?.text).toBe('a.b(c)|d');
  });

  it.each([
    '',
    'react|vue',
    '\\w+',
    '.',
    'a?',
    'a*',
    'a{0,2}',
    '(react)',
    '[react]',
    '\\x61bc',
    'a{,2}',
    '(a)\\1b',
    '/react/u',
  ])('finds no certain text in %s', (include) => {
    expect(needleFor({ include })).toBeUndefined();
  });

  it('finds no certain text where letter case has special rules', () => {
    expect(needleFor({ include: 'straße' })).toBeUndefined();
  });
});

describe('hasNeedle', () => {
  const link = { url: 'https://a.example/React', text: 'A hook' };
  const has = (query: Partial<FilterQuery>) => {
    const needle = needleFor(query);
    return needle === undefined ? null : hasNeedle(needle, link.url, () => link.text);
  };

  it.each([
    { query: { include: 'react' }, found: true },
    { query: { include: 'react', matchCase: true }, found: false },
    { query: { include: 'hook' }, found: false },
    { query: { include: 'HOOK', matchIn: 'text' as const }, found: true },
    { query: { include: 'react', matchIn: 'text' as const }, found: false },
    { query: { include: 'hook', matchIn: 'either' as const }, found: true },
    { query: { include: 'vue', matchIn: 'either' as const }, found: false },
  ])('finds $found for $query', ({ query, found }) => {
    expect(has(query)).toBe(found);
  });

  it('does not read the text if only the URL counts', () => {
    const needle = needleFor({ include: 'nowhere' });
    const readText = () => {
      throw new Error('It was read.');
    };
    expect(needle && hasNeedle(needle, link.url, readText)).toBe(false);
  });

  it('is true for every link that passes, so dropping the others loses nothing', () => {
    // Parts of patterns, each with a text that it can match. Some are deliberately invalid, or mean something else on their own.
    const atom = fc.constantFrom(
      ...([
        ...['a', 'b', 'A', 'k', 's', 'i', 'é', 'ß', '🙂', '-', '/'].map((letter) => [letter, letter]),
        ...[
          ['.', 'x'],
          ['\\.', '.'],
          ['\\/', '/'],
          ['\\w', 'a'],
          ['\\n', '\n'],
          ['\\x61', 'a'],
          ['\\(', '('],
          ['\\-', '-'],
        ],
        ...[
          ['[ab]', 'b'],
          ['[^a]', 'b'],
          ['[^]', 'z'],
          ['[]a]', 'a]'],
          ['[(]', '('],
          ['[\\]]', ']'],
          ['[a-b]', 'a'],
        ],
        ...[
          ['(a|b)', 'b'],
          ['(?:ab)', 'ab'],
          ['(?=a)', ''],
          ['(?!b)', ''],
          ['(?<=a)', ''],
          ['(?<n>a)', 'a'],
          ['((a)b)', 'ab'],
        ],
        ...[
          ['|', ''],
          ['^', ''],
          ['$', ''],
          ['\\b', ''],
          ['\\1', ''],
          ['\\k<n>', 'a'],
          ['{', '{'],
          ['}', '}'],
          [')', ''],
          ['(', ''],
        ],
      ] as [string, string][]),
    );
    const quantifier = fc.constantFrom<[string, number]>(
      ...([
        ['', 1],
        ['', 1],
        ['', 1],
        ['*', 0],
        ['*', 2],
        ['+', 2],
        ['?', 0],
        ['*?', 0],
        ['+?', 1],
        ['{2}', 2],
      ] as [string, number][]),
      ...([
        ['{0,1}', 0],
        ['{1,}', 1],
        ['{0}', 0],
        ['{,2}', 1],
        ['{01}', 1],
        ['{00}', 0],
      ] as [string, number][]),
    );
    const flags = fc.constantFrom(...['', '', 'i', 's', 'm', 'is', 'u', 'iu', 'v']);
    const upTo3 = fc.string({ unit: fc.constantFrom('a', 'b', 'K', '\u212A', '\u017F', 'İ', '/'), maxLength: 3 });
    const page = fc.record({
      parts: fc.array(fc.tuple(atom, quantifier), { minLength: 1, maxLength: 5 }),
      flags,
      around: fc.tuple(upTo3, upTo3),
      matchIn: fc.constantFrom(...matchInChoices),
      regex: fc.boolean(),
      matchCase: fc.boolean(),
      change: fc.constantFrom<(text: string) => string>(
        (text) => text,
        (text) => text.toUpperCase(),
        (text) => text.toLowerCase(),
      ),
    });
    let certain = 0;
    fc.assert(
      fc.property(page, ({ parts, around, change, flags: given, ...options }) => {
        const body = parts.map(([[source], [sign]]) => source + sign).join('');
        const sample = parts.map(([[, text], [, times]]) => text.repeat(times)).join('');
        const field = around[0] + change(options.regex ? sample : body) + around[1];
        const tried = { url: field, text: field.split('').toReversed().join('') };
        const filter = parseFilter({ ...options, include: given === '' ? body : `/${body}/${given}`, exclude: '' });
        const needle = filter.ok ? needleOf(filter.value) : undefined;
        if (!filter.ok || needle === undefined || !passes(filter.value, tried)) return;
        certain++;
        expect(hasNeedle(needle, tried.url, () => tried.text)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
    // Enough of the patterns had a needle.
    expect(certain).toBeGreaterThan(500);
  });
});
