import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFilePattern, mistakeIn, withMistake } from '../../../src/core/query/pattern-mistake';
import { fail } from '../../../src/core/result';

const isValid = (source: string): boolean => {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
};

describe('mistakeIn', () => {
  it.each([
    ['react(', 'open-group', '('],
    ['(a(b)', 'open-group', '('],
    ['/react(/i', 'open-group', '('],
    ['a)', 'extra-parenthesis', ')'],
    ['[a-z', 'open-class', '['],
    ['a[(', 'open-class', '['],
    ['*.pdf', 'nothing-to-repeat', '*'],
    ['a|+', 'nothing-to-repeat', '+'],
    ['(?:*)', 'nothing-to-repeat', '*'],
    ['a**', 'nothing-to-repeat', '*'],
    ['?', 'nothing-to-repeat', '?'],
    ['{2}', 'nothing-to-repeat', '{'],
    ['a\\', 'end-backslash', '\\'],
  ])('finds in %s: %s', (source, mistake, sign) => {
    expect(isValid(source) && !source.startsWith('/')).toBe(false);
    expect(mistakeIn(source)).toEqual({ mistake, sign });
  });

  it.each(['[b-a]', '(?<a>x)(?<a>y)', '(?x)', 'a{2,1}', '/a/gg'])('leaves %s to the browser', (source) => {
    expect(mistakeIn(source)).toBeNull();
  });

  it('finds nothing in a pattern that the browser accepts', () => {
    const pieces = fc.array(
      fc.constantFrom('a', '(', ')', '[', ']', '*', '+?', '{2}', '{', '|', '^', '\\', '\\(', '(?:', '$'),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const source = parts.join('');
        fc.pre(isValid(source));
        expect(mistakeIn(source)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('is added to what is wrong with the pattern it is in', () => {
    const query = { include: '(', exclude: '[' };
    expect(withMistake(fail('bad-exclude', 'reason').failure, query)).toEqual({
      code: 'bad-exclude',
      detail: 'reason',
      mistake: 'open-class',
      sign: '[',
    });
    expect(withMistake({ code: 'page-left' }, query)).toEqual({ code: 'page-left' });
  });
});

describe('fromFilePattern', () => {
  it.each([
    ['*.pdf', String.raw`\.pdf`],
    ['*.tar.gz', String.raw`\.tar\.gz`],
    ['*/files/*.zip', String.raw`/files/.*\.zip`],
    ['*foo*', 'foo'],
    ['*', null],
    ['a*', null],
    ['*.p(df', null],
  ])('%s means %s', (source, meant) => {
    expect(fromFilePattern(source)).toBe(meant);
    expect(isValid(meant ?? '')).toBe(true);
  });
});
