import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestPresetName } from '../../../src/core/presets/preset';
import { suggestPresetName } from '../../../src/core/presets/preset-name';
import { defaultQuery } from '../../../src/core/query/query';
import type { Query } from '../../../src/core/query/query';

const words = { allLinks: 'All links', sameSite: 'Links of this site', otherSites: 'Links to other sites' };

describe('suggestPresetName', () => {
  it.each<[Partial<Query>, string]>([
    [{}, 'All links'],
    [{ include: ' react ' }, 'react'],
    [{ include: 'react', selector: 'main a' }, 'react'],
    [{ selector: 'main a' }, 'main a'],
    [{ exclude: 'ads' }, '−ads'],
    [{ site: 'same' }, 'Links of this site'],
    [{ site: 'other' }, 'Links to other sites'],
  ])('suggests for %j the name %s', (query, name) => {
    expect(suggestPresetName({ ...defaultQuery, ...query }, [], words)).toBe(name);
  });

  it('adds a number to a name that already exists', () => {
    const query = { ...defaultQuery, include: 'react' };
    expect(suggestPresetName(query, ['react'], words)).toBe('react 2');
    expect(suggestPresetName(query, ['react', 'react 2', 'React'], words)).toBe('react 3');
  });

  it('never suggests a name that is too long, empty or already used', () => {
    const names = fc.array(fc.string(), { maxLength: 5 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), names, (include, taken) => {
        const name = suggestPresetName({ ...defaultQuery, include }, [...taken, include.trim()], words);
        expect(name.length).toBeLessThanOrEqual(longestPresetName);
        expect(name.trim()).not.toBe('');
        expect(taken).not.toContain(name);
        expect(name.isWellFormed()).toBe(include.isWellFormed());
      }),
    );
  });
});
