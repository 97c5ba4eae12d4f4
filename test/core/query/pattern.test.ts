import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../src/core/query/pattern';
import { valueOf } from '../results';

const regex = { regex: true, matchCase: false };
const plain = { regex: false, matchCase: true };

const read = (source: string, options = regex) => valueOf(parsePattern(source, options, 'bad-include'));

describe('parsePattern', () => {
  it('reads an empty pattern as no condition', () => {
    expect(read('')).toBeNull();
    expect(read('', plain)).toBeNull();
  });

  it.each([
    { source: 'react', text: 'https://a.example/React', matches: true, why: 'letter case is ignored by default' },
    { source: '^https:', text: 'https://a.example/', matches: true, why: 'it is a regular expression' },
    { source: 'a.c', text: 'abc', matches: true, why: 'a dot stands for any character' },
    {
      source: '/blog/',
      text: 'https://a.example/blog/1',
      matches: true,
      why: 'slashes without flags belong to the pattern',
    },
    { source: '/blog/', text: 'blog', matches: false, why: 'slashes without flags belong to the pattern' },
    { source: '/React/u', text: 'react', matches: false, why: 'flags decide about case' },
    { source: '/React/i', text: 'react', matches: true, why: 'flags decide about case' },
    { source: '/a.b/s', text: 'a\nb', matches: true, why: 'the flags are those of JavaScript' },
    { source: '/[\\p{L}--[a-z]]/v', text: 'é', matches: true, why: 'the flags are those of JavaScript' },
    { source: '/a/b/i', text: 'x A/B', matches: true, why: 'the last slash ends the pattern' },
    {
      source: 'https://a.example/img',
      text: 'https://a.example/img',
      matches: true,
      why: 'a URL is not a pattern with flags',
    },
  ])('finds $matches for $source in $text: $why', ({ source, text, matches }) => {
    expect(read(source)?.test(text)).toBe(matches);
  });

  it('matches letter case if `matchCase` is on', () => {
    expect(read('react', { regex: true, matchCase: true })?.test('React')).toBe(false);
    expect(read('react', { regex: false, matchCase: true })?.test('React')).toBe(false);
    expect(read('react', { regex: false, matchCase: false })?.test('React')).toBe(true);
  });

  it('lets flags decide about letter case, whatever `matchCase` says', () => {
    expect(read('/react/i', { regex: true, matchCase: true })?.test('React')).toBe(true);
    expect(read('/react/u', { regex: true, matchCase: false })?.test('React')).toBe(false);
  });

  it('returns the same answer each time, even with the flags g and y', () => {
    const pattern = read('/a/gyi');
    expect(pattern?.flags).toBe('i');
    expect([1, 2, 3].map(() => pattern?.test('a'))).toEqual([true, true, true]);
  });

  it('reads a pattern that has only dropped flags', () => {
    expect(read('/a/g')?.flags).toBe('');
    expect(read('/a/y')?.test('ba')).toBe(true);
  });

  it('matches plain text if and only if the text is contained', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('ab\\^$.*+?()[]{}|/-\n🙂é')) });
    fc.assert(
      fc.property(text, text, text, (before, needle, after) => {
        fc.pre(needle !== '');
        expect(read(needle, plain)?.test(before + needle + after)).toBe(true);
        expect(read(needle, plain)?.test(before + after)).toBe((before + after).includes(needle));
      }),
    );
  });

  it('matches plain text regardless of letter case if and only if the text is contained in some case', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('aAbB.*[z')) });
    fc.assert(
      fc.property(text, text, (needle, hay) => {
        fc.pre(needle !== '');
        const isContained = hay.toLowerCase().includes(needle.toLowerCase());
        expect(read(needle, { regex: false, matchCase: false })?.test(hay)).toBe(isContained);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('/()[]{}?*+\\gimsuvyd^$|-,:<a')) }),
    );
    fc.assert(
      fc.property(typed, fc.boolean(), fc.boolean(), (source, isRegex, matchCase) => {
        const pattern = parsePattern(source, { regex: isRegex, matchCase }, 'bad-exclude');
        expect(pattern.ok || pattern.failure.code === 'bad-exclude').toBe(true);
        expect(pattern.ok || isRegex).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    { source: 'a(', detail: 'Unterminated group' },
    { source: '[b-a]', detail: 'Range out of order in character class' },
    { source: '*', detail: 'Nothing to repeat' },
    { source: 'x: (', detail: 'Unterminated group' },
    { source: '/a(/i', detail: 'Unterminated group' },
    { source: '/a/uv', detail: "Invalid flags supplied to RegExp constructor 'uv'" },
    { source: '/a/ii', detail: "Invalid flags supplied to RegExp constructor 'ii'" },
  ])("reports the browser's reason for $source without the pattern", ({ source, detail }) => {
    expect(parsePattern(source, regex, 'bad-include')).toEqual({ ok: false, failure: { code: 'bad-include', detail } });
  });

  it('fails with the given code', () => {
    expect(parsePattern('(', regex, 'bad-exclude')).toMatchObject({ failure: { code: 'bad-exclude' } });
  });
});
