import { describe, expect, it } from 'vitest';
import { parseFilter, passes } from '../../../src/core/query/filter';
import type { FilterQuery } from '../../../src/core/query/filter';
import { defaultQuery } from '../../../src/core/query/query';
import { valueOf } from '../results';

const link = { url: 'https://a.example/react', text: 'A hook for that' };

const isListed = (query: Partial<FilterQuery>) => passes(valueOf(parseFilter({ ...defaultQuery, ...query })), link);

describe('passes', () => {
  it.each<{ query: Partial<FilterQuery>; isPassed: boolean; rule: string }>([
    { query: {}, isPassed: true, rule: 'takes every link without a pattern' },
    { query: { include: 'react' }, isPassed: true, rule: 'looks in the URL at first' },
    { query: { include: 'hook' }, isPassed: false, rule: 'does not look in the text at first' },
    { query: { include: 'hook', matchIn: 'text' }, isPassed: true, rule: 'looks in the text when told to' },
    { query: { include: 'react', matchIn: 'text' }, isPassed: false, rule: 'looks in the text only' },
    { query: { include: 'react', matchIn: 'either' }, isPassed: true, rule: 'looks in either: the URL' },
    { query: { include: 'hook', matchIn: 'either' }, isPassed: true, rule: 'looks in either: the text' },
    { query: { include: 'vue', matchIn: 'either' }, isPassed: false, rule: 'leaves out what matches in neither' },
    { query: { exclude: 'react' }, isPassed: false, rule: 'leaves out what the exclude pattern matches' },
    { query: { exclude: 'vue' }, isPassed: true, rule: 'keeps what the exclude pattern does not match' },
    { query: { include: 'react', exclude: 'example' }, isPassed: false, rule: 'leaves out before it takes' },
    { query: { exclude: 'hook' }, isPassed: true, rule: 'excludes where it includes: not in the text' },
    { query: { exclude: 'hook', matchIn: 'either' }, isPassed: false, rule: 'excludes where it includes: in either' },
    { query: { include: 'REACT', matchCase: true }, isPassed: false, rule: 'heeds letter case when told to' },
    { query: { include: 'a.example', regex: false }, isPassed: true, rule: 'contains plain text' },
    { query: { include: 'a.ex.mple', regex: false }, isPassed: false, rule: 'reads plain text letter for letter' },
  ])('$rule', ({ query, isPassed }) => {
    expect(isListed(query)).toBe(isPassed);
  });
});

describe('parseFilter', () => {
  it('says which of the patterns cannot be read', () => {
    expect(parseFilter({ ...defaultQuery, include: '(' })).toMatchObject({ failure: { code: 'bad-include' } });
    expect(parseFilter({ ...defaultQuery, exclude: '(' })).toMatchObject({ failure: { code: 'bad-exclude' } });
  });

  it("tells the include pattern's failure before the exclude pattern's", () => {
    expect(parseFilter({ ...defaultQuery, include: '(', exclude: '(' })).toMatchObject({
      failure: { code: 'bad-include' },
    });
  });

  it('takes any text for plain text', () => {
    expect(parseFilter({ ...defaultQuery, include: '(', exclude: '[', regex: false }).ok).toBe(true);
  });
});
