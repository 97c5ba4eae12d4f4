import { describe, expect, it } from 'vitest';
import { parseFilter, passes } from '../../../src/core/query/filter';
import type { FilterQuery } from '../../../src/core/query/filter';
import { defaultQuery } from '../../../src/core/query/query';
import { valueOf } from '../results';

const link = { url: 'https://a.example/react', text: 'A hook for that' };

const isListed = (query: Partial<FilterQuery>) => passes(valueOf(parseFilter({ ...defaultQuery, ...query })), link);

describe('passes', () => {
  it.each<{ query: Partial<FilterQuery>; isPassed: boolean; rule: string }>([
    { query: {}, isPassed: true, rule: 'accepts every link without a pattern' },
    { query: { include: 'react' }, isPassed: true, rule: 'looks in the URL by default' },
    { query: { include: 'hook' }, isPassed: false, rule: 'does not look in the text by default' },
    { query: { include: 'hook', matchIn: 'text' }, isPassed: true, rule: 'looks in the text with `text`' },
    { query: { include: 'react', matchIn: 'text' }, isPassed: false, rule: 'looks only in the text with `text`' },
    { query: { include: 'react', matchIn: 'either' }, isPassed: true, rule: 'looks in the URL with `either`' },
    { query: { include: 'hook', matchIn: 'either' }, isPassed: true, rule: 'looks in the text with `either`' },
    { query: { include: 'vue', matchIn: 'either' }, isPassed: false, rule: 'rejects a link that matches in neither' },
    { query: { exclude: 'react' }, isPassed: false, rule: 'rejects a link that the exclude pattern matches' },
    { query: { exclude: 'vue' }, isPassed: true, rule: 'accepts a link that the exclude pattern does not match' },
    {
      query: { include: 'react', exclude: 'example' },
      isPassed: false,
      rule: 'rejects a link that both patterns match',
    },
    { query: { exclude: 'hook' }, isPassed: true, rule: 'looks for the exclude pattern in the URL by default' },
    {
      query: { exclude: 'hook', matchIn: 'either' },
      isPassed: false,
      rule: 'looks for the exclude pattern in both with `either`',
    },
    { query: { include: 'REACT', matchCase: true }, isPassed: false, rule: 'matches letter case if `matchCase` is on' },
    { query: { include: 'a.example', regex: false }, isPassed: true, rule: 'searches for plain text with `regex` off' },
    {
      query: { include: 'a.ex.mple', regex: false },
      isPassed: false,
      rule: 'matches plain text character for character',
    },
  ])('$rule', ({ query, isPassed }) => {
    expect(isListed(query)).toBe(isPassed);
  });
});

describe('parseFilter', () => {
  it('reports which of the patterns is invalid', () => {
    expect(parseFilter({ ...defaultQuery, include: '(' })).toMatchObject({ failure: { code: 'bad-include' } });
    expect(parseFilter({ ...defaultQuery, exclude: '(' })).toMatchObject({ failure: { code: 'bad-exclude' } });
  });

  it('reports the failure of the include pattern first', () => {
    expect(parseFilter({ ...defaultQuery, include: '(', exclude: '(' })).toMatchObject({
      failure: { code: 'bad-include' },
    });
  });

  it('accepts any plain text', () => {
    expect(parseFilter({ ...defaultQuery, include: '(', exclude: '[', regex: false }).ok).toBe(true);
  });
});
