import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/core/formats/parts/day';

describe('dayOf', () => {
  it.each([
    [new Date(2026, 4, 7, 0, 0), '2026-05-07'],
    [new Date(2026, 11, 31, 23, 59, 59), '2026-12-31'],
  ])('tells the day of %s where the user is, whatever day it is in Greenwich', (moment, day) => {
    expect(dayOf(moment)).toBe(day);
  });
});
