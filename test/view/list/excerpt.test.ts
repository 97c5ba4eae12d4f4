import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/core/query/spans';
import { excerpt } from '../../../src/view/list/excerpt';

/** The matched parts that an excerpt shows. */
const shownMatches = (text: string, spans: readonly Span[]) => {
  const shown = excerpt(text, spans);
  return shown.spans.map(([start, end]) => shown.text.slice(start, end));
};

describe('excerpt', () => {
  it('returns a short text unchanged', () => {
    expect(excerpt('https://a.example/', [[8, 9]])).toEqual({ text: 'https://a.example/', spans: [[8, 9]] });
  });

  it('returns the start of a long text, with an ellipsis', () => {
    const { text } = excerpt('x'.repeat(1_000_000), []);
    expect(text).toMatch(/^x{100,}…$/);
    expect(text.length).toBeLessThan(1000);
  });

  it('starts near the first match if that would be out of sight', () => {
    const { text, spans } = excerpt(`${'x'.repeat(5000)}react${'y'.repeat(5000)}`, [[5000, 5005]]);
    expect(text).toMatch(/^…x{10,40}reacty+…$/);
    expect(spans).toHaveLength(1);
  });

  it('marks the same text in the excerpt as in the whole', () => {
    const given = fc
      .record({
        text: fc.string({ minLength: 1, maxLength: 3000, unit: fc.constantFrom('a', 'b', '/', 'é') }),
        cuts: fc.uniqueArray(fc.nat({ max: 3000 }), { maxLength: 12 }),
      })
      .map(({ text, cuts }) => {
        const bounds = cuts.filter((cut) => cut <= text.length).toSorted((one, other) => one - other);
        const spans = bounds.flatMap((start, index): Span[] => {
          const end = bounds[index + 1];
          return index % 2 === 0 && end !== undefined ? [[start, end]] : [];
        });
        return { text, spans };
      });
    fc.assert(
      fc.property(given, ({ text, spans }) => {
        const whole = spans.map(([start, end]) => text.slice(start, end));
        const matches = shownMatches(text, spans);
        expect(matches.every((match, index) => match !== '' && whole[index]?.startsWith(match) === true)).toBe(true);
        expect(matches.length > 0).toBe(spans.length > 0);
        expect(excerpt(text, spans).text.length).toBeLessThanOrEqual(302);
      }),
      { numRuns: 500 },
    );
  });

  it('shortens a match that is longer than the line', () => {
    const [match] = shownMatches('x'.repeat(5000), [[0, 5000]]);
    expect(match).toMatch(/^x{100,300}$/);
  });

  it('splits no character, neither at its start nor at its end', () => {
    const emoji = '🙂'.repeat(1000);
    for (const lead of ['', 'x', 'xx', 'xxx']) {
      expect(excerpt(lead + emoji, []).text.isWellFormed()).toBe(true);
      expect(excerpt(`${lead}${emoji}b`, [[lead.length + 2000, lead.length + 2001]]).text.isWellFormed()).toBe(true);
    }
  });

  it('leaves out matches beyond its end', () => {
    expect(
      shownMatches(`a${'x'.repeat(5000)}a`, [
        [0, 1],
        [5001, 5002],
      ]),
    ).toEqual(['a']);
  });
});
