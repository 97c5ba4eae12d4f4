import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestOf } from '../../../src/page/dom/srcset';

describe('largestOf', () => {
  it.each([
    { srcset: '', largest: null },
    { srcset: '  \n', largest: null },
    { srcset: ',,', largest: null },
    { srcset: 'a.png', largest: 'a.png' },
    { srcset: 'a.png 2x', largest: 'a.png' },
    { srcset: 'a.png 1x, b.png 2x', largest: 'b.png' },
    { srcset: 'b.png 2x, a.png 1x', largest: 'b.png' },
    { srcset: 'a.png, b.png 1.5x', largest: 'b.png' },
    { srcset: 'a.png 100w, b.png 1000w, c.png 200w', largest: 'b.png' },
    { srcset: 'a.png 100w 50h, b.png 200w 100h', largest: 'b.png' },
    { srcset: '\n  a.png 1x,\n  b.png 3x\n', largest: 'b.png' },
    { srcset: 'a.png 1x,b.png 2x', largest: 'b.png' },
    { srcset: 'a,b.png 1x, c.png 2x', largest: 'c.png' },
    { srcset: 'data:image/png;base64,AAAA 2x, b.png 1x', largest: 'data:image/png;base64,AAAA' },
    { srcset: 'a.png, b.png', largest: 'a.png' },
  ])('finds $largest in $srcset', ({ srcset, largest }) => {
    expect(largestOf(srcset)).toBe(largest);
  });

  it('finds the largest of any candidates, and the first of equally large ones', () => {
    const candidate = fc.record({
      url: fc.constantFrom('a.png', 'b,c.jpg', '/d?e=f', 'https://g.example/h'),
      size: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(
        fc.array(candidate, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('x', 'w'),
        (candidates, unit) => {
          const srcset = candidates.map(({ url, size }) => `${url} ${size}${unit}`).join(', ');
          const size = Math.max(...candidates.map((one) => one.size));
          expect(largestOf(srcset)).toBe(candidates.find((one) => one.size === size)?.url);
        },
      ),
    );
  });

  it('never throws, and returns an address without white space, whatever a page writes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', ' ', '\n', '2', 'x', 'w', '.', '-', '(', ')') }),
        (srcset) => {
          expect(largestOf(srcset) ?? 'a').toMatch(/^[^\s,](?:\S*[^\s,])?$/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
