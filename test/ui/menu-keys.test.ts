import { describe, expect, it } from 'vitest';
import { itemByKey, itemByText } from '../../src/ui/menu-keys';

/** A section of five items in columns of two rows, then one of three items in a single row. */
const layouts = [
  { count: 5, rows: 2 },
  { count: 3, rows: 1 },
];

describe('itemByKey', () => {
  it.each([
    { key: 'ArrowDown', from: 0, to: 1 },
    { key: 'ArrowDown', from: 4, to: 5 },
    { key: 'ArrowDown', from: 7, to: 0 },
    { key: 'ArrowUp', from: 0, to: 7 },
    { key: 'Home', from: 6, to: 0 },
    { key: 'End', from: 1, to: 7 },
    { key: 'ArrowRight', from: 1, to: 3 },
    { key: 'ArrowRight', from: 3, to: 3 },
    { key: 'ArrowLeft', from: 4, to: 2 },
    { key: 'ArrowLeft', from: 0, to: 0 },
    { key: 'ArrowRight', from: 5, to: 6 },
    { key: 'ArrowLeft', from: 5, to: 5 },
    { key: 'x', from: 3, to: null },
  ])('moves from $from to $to by $key', ({ key, from, to }) => {
    expect(itemByKey(key, from, layouts)).toBe(to);
  });
});

describe('itemByText', () => {
  const labels = ['JSON', 'CSV', 'curl', 'Console one-liner', 'Lines'];

  it.each([
    { typed: 'c', from: 0, to: 1 },
    { typed: 'c', from: 1, to: 2 },
    { typed: 'cc', from: 2, to: 3 },
    { typed: 'cu', from: 1, to: 2 },
    { typed: 'cons', from: 3, to: 3 },
    { typed: 'L', from: 4, to: 4 },
    { typed: 'z', from: 0, to: null },
  ])('moves from $from to $to by “$typed”', ({ typed, from, to }) => {
    expect(itemByText(typed, from, labels)).toBe(to);
  });
});
