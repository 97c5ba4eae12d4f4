import { describe, expect, it } from 'vitest';
import { chooseSuites, groupSideBySide, suites } from '../../scripts/test/suites';

describe('chooseSuites', () => {
  const names = (words: readonly string[]) => chooseSuites(words)?.suites.map(({ name }) => name);

  it('takes everything when nothing is said', () => {
    expect(chooseSuites([])).toEqual({ suites, filters: [] });
  });

  it.each([
    { words: ['unit'], chosen: ['unit'] },
    { words: ['package'], chosen: ['build', 'package'] },
    { words: ['e2e'], chosen: ['build', 'e2e chromium', 'e2e firefox'] },
    { words: ['e2e', 'firefox'], chosen: ['build', 'e2e firefox'] },
  ])('takes $chosen for $words', ({ words, chosen }) => {
    expect(names(words)).toEqual(chosen);
  });

  it('hands the other words on as filters', () => {
    expect(chooseSuites(['unit', 'pattern', 'query'])?.filters).toEqual(['pattern', 'query']);
    expect(chooseSuites(['e2e', 'popup'])?.filters).toEqual(['popup']);
    expect(chooseSuites(['e2e', 'chromium', 'popup'])?.filters).toEqual(['popup']);
  });

  it('knows no suite of another name', () => {
    expect(chooseSuites(['nonsense'])).toBeUndefined();
  });
});

describe('groupSideBySide', () => {
  it('runs the browsers at the same time, and everything else on its own before them', () => {
    const names = groupSideBySide(suites).map((group) => group.map(({ name }) => name));
    expect(names.at(-1)).toEqual(['e2e chromium', 'e2e firefox']);
    expect(names.slice(0, -1).every(({ length }) => length === 1)).toBe(true);
  });
});
