import { describe, expect, it } from 'vitest';
import { layOutGroups } from '../../../src/view/list/grouped-rows';
import { layOutRows } from '../../../src/view/list/rows';

const groups = [
  { host: 'a.example', count: 2 },
  { host: 'b.example', count: 3 },
];

describe('layOutRows', () => {
  it('has a row for each link', () => {
    const rows = layOutRows(2);
    expect([rows.count, rows.at(1), rows.at(2), rows.at(-1)]).toEqual([2, { kind: 'link', place: 1 }, null, null]);
    expect(rows.placesOf(1)).toEqual([1]);
  });
});

describe('layOutGroups', () => {
  it('puts a heading before each group', () => {
    const rows = layOutGroups(groups, new Set());
    expect(rows.count).toBe(7);
    expect(Array.from({ length: 7 }, (_, row) => rows.at(row))).toEqual([
      { kind: 'group', group: 0 },
      { kind: 'link', place: 0 },
      { kind: 'link', place: 1 },
      { kind: 'group', group: 1 },
      { kind: 'link', place: 2 },
      { kind: 'link', place: 3 },
      { kind: 'link', place: 4 },
    ]);
    expect(rows.placesOf(3)).toEqual([2, 3, 4]);
  });

  it('shows only the heading of a collapsed group', () => {
    const rows = layOutGroups(groups, new Set(['a.example']));
    expect(Array.from({ length: 5 }, (_, row) => rows.at(row)?.kind)).toEqual([
      'group',
      'group',
      'link',
      'link',
      'link',
    ]);
    expect(rows.at(2)).toEqual({ kind: 'link', place: 2 });
    expect(rows.placesOf(0)).toEqual([0, 1]);
  });
});
