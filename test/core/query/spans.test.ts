import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../src/core/query/filter';
import type { FilterQuery } from '../../../src/core/query/filter';
import { defaultQuery } from '../../../src/core/query/query';
import { findSpans } from '../../../src/core/query/spans';
import { valueOf } from '../results';

const spansOf = (query: Partial<FilterQuery>, url: string, text = '') =>
  findSpans(valueOf(parseFilter({ ...defaultQuery, ...query })), { url, text });

describe('findSpans', () => {
  it('finds every match, from left to right', () => {
    expect(spansOf({ include: 'a+' }, 'baacaab').url).toEqual([
      [1, 3],
      [4, 6],
    ]);
  });

  it('looks only where the filter looks', () => {
    expect(spansOf({ include: 'a' }, 'a', 'a')).toEqual({ url: [[0, 1]], text: [] });
    expect(spansOf({ include: 'a', matchIn: 'text' }, 'a', 'a')).toEqual({ url: [], text: [[0, 1]] });
    expect(spansOf({ include: 'a', matchIn: 'either' }, 'a', 'a')).toEqual({ url: [[0, 1]], text: [[0, 1]] });
  });

  it('finds nothing without an include pattern', () => {
    expect(spansOf({ exclude: 'a', matchIn: 'either' }, 'a', 'a')).toEqual({ url: [], text: [] });
  });

  it('leaves out empty matches', () => {
    expect(spansOf({ include: 'x*' }, 'axxa').url).toEqual([[1, 3]]);
  });

  it('stops after as many matches as a row can show', () => {
    expect(spansOf({ include: 'a' }, 'a'.repeat(100_000)).url).toHaveLength(100);
  });

  it('counts in UTF-16 code units, as string methods do', () => {
    expect(spansOf({ include: 'b' }, '🙂b').url).toEqual([[2, 3]]);
  });

  it('covers exactly the occurrences of plain text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.constantFrom('a', 'ab', '.', 'aba'), (subject, include) => {
        const { url } = spansOf({ include, regex: false }, subject);
        const pieces = url.map(([start, end]) => subject.slice(start, end));
        expect(pieces).toEqual(Array.from({ length: subject.split(include).length - 1 }, () => include));
      }),
    );
  });
});
