import { describe, expect, it } from 'vitest';
import { isFound } from '../../src/options/search';

describe('isFound', () => {
  it.each([
    { search: '', isThere: true },
    { search: '  ', isThere: true },
    { search: 'theme', isThere: true },
    { search: 'POPUP the', isThere: true },
    { search: 'pop col', isThere: true },
    { search: 'cafe', isThere: true },
    { search: 'theme shortcut', isThere: false },
    { search: '.*', isThere: false },
  ])('finds for “$search”: $isThere', ({ search, isThere }) => {
    expect(isFound(search, 'Theme: the colors of the popup in the Café')).toBe(isThere);
  });
});
