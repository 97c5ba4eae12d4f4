import { describe, expect, it } from 'vitest';
import { chooseSuites, groupSideBySide, suites } from '../../scripts/test/suites';

describe('chooseSuites', () => {
  const names = (words: readonly string[]) => chooseSuites(words)?.suites.map(({ name }) => name);

  it('chooses everything without arguments', () => {
    expect(chooseSuites([])).toEqual({ suites, filters: [] });
  });

  it.each([
    { words: ['unit'], chosen: ['unit'] },
    { words: ['package'], chosen: ['build', 'package'] },
    { words: ['e2e'], chosen: ['build', 'e2e chromium', 'e2e firefox'] },
    { words: ['e2e', 'firefox'], chosen: ['build', 'e2e firefox'] },
  ])('chooses $chosen for $words', ({ words, chosen }) => {
    expect(names(words)).toEqual(chosen);
  });

  it('returns the other words as filters', () => {
    expect(chooseSuites(['unit', 'pattern', 'query'])?.filters).toEqual(['pattern', 'query']);
    expect(chooseSuites(['e2e', 'popup'])?.filters).toEqual(['popup']);
    expect(chooseSuites(['e2e', 'chromium', 'popup'])?.filters).toEqual(['popup']);
  });

  it('returns undefined for an unknown suite', () => {
    expect(chooseSuites(['nonsense'])).toBeUndefined();
  });
});

describe('groupSideBySide', () => {
  it('groups the browsers together, after everything else on its own', () => {
    const names = groupSideBySide(suites).map((group) => group.map(({ name }) => name));
    expect(names.at(-1)).toEqual(['e2e chromium', 'e2e firefox']);
    expect(names.slice(0, -1).every(({ length }) => length === 1)).toBe(true);
  });
});
