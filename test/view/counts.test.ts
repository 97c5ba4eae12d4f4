// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { defaultQuery } from '../../src/core/query/query';
import type { Progress } from '../../src/harvest/progress';
import { emptySelection } from '../../src/harvest/selection';
import type { Selection } from '../../src/harvest/selection';
import { describeCounts } from '../../src/view/counts';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

const done: Progress = {
  state: 'done',
  runs: [],
  count: 0,
  unreadFrames: { count: 0, sites: [] },
  isLoading: false,
};

/** A selection of `listed` links, of the `total` that the page has. */
const shown = (listed: number, total: number, duplicates = 0): Selection => ({
  ...emptySelection(defaultQuery),
  listed: new Uint32Array(listed),
  total,
  duplicates,
});

const say = (...given: Parameters<typeof describeCounts>) =>
  describeCounts(...given)
    .map(({ text }) => text)
    .join(' · ');

describe('describeCounts', () => {
  it.each([
    { shown: shown(8, 214), progress: done, says: '8 of 214 links' },
    { shown: shown(0, 214), progress: done, says: '0 of 214 links' },
    { shown: shown(214, 214), progress: done, says: '214 links' },
    { shown: shown(1, 1), progress: done, says: '1 link' },
    { shown: shown(0, 1), progress: done, says: '0 of 1 link' },
    { shown: shown(0, 0), progress: done, says: '0 links' },
    { shown: shown(1234, 17_000), progress: done, says: '1,234 of 17,000 links' },
    { shown: shown(8, 214, 3), progress: done, says: '8 of 214 links · 3 duplicates removed' },
    { shown: shown(8, 9, 1), progress: done, says: '8 of 9 links · 1 duplicate removed' },
    {
      shown: shown(8, 214, 3),
      progress: { ...done, unreadFrames: { count: 1, sites: [] } },
      says: '8 of 214 links · 3 duplicates removed · 1 frame not read',
    },
    {
      shown: shown(2, 2),
      progress: { ...done, unreadFrames: { count: 2, sites: [] } },
      says: '2 links · 2 frames not read',
    },
    {
      shown: shown(2, 2),
      progress: { ...done, state: 'reading' as const, unreadFrames: { count: 2, sites: [] } },
      says: '2 links so far',
    },
    { shown: shown(2, 2), progress: { ...done, isLoading: true }, says: '2 links · page still loading' },
    { shown: shown(0, 0), progress: null, says: 'Reading the page…' },
  ])('returns “$says”', ({ shown: list, progress, says }) => {
    expect(say(list, progress, true)).toBe(says);
  });

  it('reports that more links are coming while the last ones read are not listed yet', () => {
    const progress = { ...done, count: 1_000_000 };
    expect(say(shown(900_000, 900_000), progress, false)).toBe('900,000 links so far');
    expect(say(shown(50, 1_000_000), progress, false)).toBe('50 of 1,000,000 links');
    // While a pattern is bad, the last good list stays and no more links come.
    expect(say(shown(900_000, 900_000), progress, true)).toBe('900,000 links');
  });
});
