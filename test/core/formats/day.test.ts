import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/core/formats/parts/day';

describe('dayOf', () => {
  it.each([
    [new Date(2026, 4, 7, 0, 0), '2026-05-07'],
    [new Date(2026, 11, 31, 23, 59, 59), '2026-12-31'],
  ])('returns the day of %s in the time zone of the user, not in UTC', (moment, day) => {
    expect(dayOf(moment)).toBe(day);
  });
});
