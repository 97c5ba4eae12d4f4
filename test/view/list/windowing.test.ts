import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollTopFor, tallestContent, windowOf } from '../../../src/view/list/windowing';
import type { Viewport } from '../../../src/view/list/windowing';

/** Lists from a few rows to some millions. Browsers can scroll only the shorter ones without compression. */
const viewport: fc.Arbitrary<Viewport> = fc
  .record({
    rowCount: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 3_000_000 })),
    rowHeight: fc.constantFrom(44, 38.5, 55, 61.6),
    viewHeight: fc.integer({ min: 62, max: 600 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ part, ...rest }) => {
    const contentHeight = Math.min(rest.rowCount * rest.rowHeight, tallestContent);
    return { ...rest, scrollTop: part * Math.max(0, contentHeight - rest.viewHeight) };
  });

/** Where a row is drawn, relative to the upper edge of the viewport; `null` if it is not drawn. */
function placeOf(row: number, given: Viewport): { top: number; bottom: number } | null {
  const { first, end, offset } = windowOf(given);
  if (row < first || row >= end) return null;
  const top = offset + (row - first) * given.rowHeight - given.scrollTop;
  return { top, bottom: top + given.rowHeight };
}

/** A tolerance in CSS pixels, too small to see. */
const slack = 0.01;

describe('windowOf', () => {
  it('fills the viewport with rows, from edge to edge', () => {
    fc.assert(
      fc.property(viewport, (given) => {
        const { first, end } = windowOf(given);
        const bottom = Math.min(given.viewHeight, given.rowCount * given.rowHeight);
        expect(placeOf(first, given)?.top).toBeLessThanOrEqual(slack);
        expect(placeOf(end - 1, given)?.bottom).toBeGreaterThanOrEqual(bottom - slack);
      }),
    );
  });

  it('returns only existing rows, and no more than a few out of sight', () => {
    fc.assert(
      fc.property(viewport, (given) => {
        const { first, end } = windowOf(given);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(given.rowCount);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(given.viewHeight / given.rowHeight) + 1 + 2 * 6);
      }),
    );
  });

  it('never makes the content taller than a browser can scroll', () => {
    fc.assert(
      fc.property(viewport, (given) => {
        expect(windowOf(given).contentHeight).toBeLessThanOrEqual(tallestContent);
      }),
    );
  });

  it('shows the first rows at the top and the last ones at the bottom', () => {
    fc.assert(
      fc.property(viewport, (given) => {
        const { contentHeight } = windowOf(given);
        const atTop = { ...given, scrollTop: 0 };
        const atBottom = { ...given, scrollTop: Math.max(0, contentHeight - given.viewHeight) };
        expect(placeOf(0, atTop)?.top).toBeCloseTo(0);
        expect(placeOf(given.rowCount - 1, atBottom)?.bottom).toBeCloseTo(
          Math.min(given.viewHeight, given.rowCount * given.rowHeight),
          1,
        );
      }),
    );
  });

  it('stays at the first or last row when a browser scrolls beyond the ends', () => {
    const given = { scrollTop: -80, viewHeight: 400, rowHeight: 44, rowCount: 1000 };
    expect(windowOf(given).first).toBe(0);
    expect(windowOf({ ...given, scrollTop: 99_999_999 }).end).toBe(1000);
  });

  it('returns no rows for an empty list', () => {
    expect(windowOf({ scrollTop: 0, viewHeight: 400, rowHeight: 44, rowCount: 0 })).toMatchObject({
      first: 0,
      end: 0,
      contentHeight: 0,
    });
  });
});

describe('scrollTopFor', () => {
  const rowIn = viewport.chain((given) =>
    fc.record({ given: fc.constant(given), row: fc.integer({ min: 0, max: given.rowCount - 1 }) }),
  );

  it('shows every row whole, from any position', () => {
    fc.assert(
      fc.property(rowIn, ({ given, row }) => {
        const place = placeOf(row, { ...given, scrollTop: scrollTopFor(row, given) });
        expect(place?.top).toBeGreaterThanOrEqual(-slack);
        expect(place?.bottom).toBeLessThanOrEqual(given.viewHeight + slack);
      }),
      { numRuns: 500 },
    );
  });

  it('stays in the range that a browser can scroll to', () => {
    fc.assert(
      fc.property(rowIn, ({ given, row }) => {
        const top = scrollTopFor(row, given);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThanOrEqual(Math.max(0, windowOf(given).contentHeight - given.viewHeight) + slack);
      }),
    );
  });

  it('does not move the list if the row is in sight', () => {
    fc.assert(
      fc.property(rowIn, ({ given, row }) => {
        const place = placeOf(row, given);
        fc.pre(place !== null && place.top >= slack && place.bottom <= given.viewHeight - slack);
        expect(scrollTopFor(row, given)).toBeCloseTo(given.scrollTop, 1);
      }),
    );
  });
});
