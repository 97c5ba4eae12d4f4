import { describe, expect, it } from 'vitest';
import { progressStep } from '../../src/core/arrange';
import { defaultQuery } from '../../src/core/query';
import { runTask } from '../../src/harvest/matching';
import type { MatchingTask, RenderTask } from '../../src/harvest/matching';
import { linksTo } from '../core/links';

const links = linksTo('https://a.example/', 'https://b.example/', 'https://a.example/');
const nobody = () => {};
const queryFor = (include: string) => ({ ...defaultQuery, include });

describe('runTask', () => {
  it('arranges', () => {
    const task: MatchingTask & { kind: 'arrange' } = { kind: 'arrange', query: queryFor('//a'), runs: [[0, 3]] };
    expect(runTask(task, links, nobody)).toEqual({ taken: Uint32Array.of(0), duplicates: 1 });
  });

  it('keeps duplicates when the query does', () => {
    const query = { ...queryFor('//a'), unique: false };
    expect(runTask({ kind: 'arrange', query, runs: [[0, 3]] }, links, nobody).taken).toEqual(Uint32Array.of(0, 2));
  });

  it('finds the spans of the links asked for, and of no other', () => {
    expect(runTask({ kind: 'spans', query: queryFor('b'), indexes: [1, 0] }, links, nobody)).toEqual([
      { url: [[8, 9]], text: [] },
      { url: [], text: [] },
    ]);
  });

  it('finds no spans in a link that is not there', () => {
    expect(runTask({ kind: 'spans', query: queryFor('b'), indexes: [99] }, links, nobody)).toEqual([
      { url: [], text: [] },
    ]);
  });

  it('tells each link before it tries it when it is to locate a slow one', () => {
    const many = linksTo(...Array.from({ length: 3 * progressStep }, (_, index) => `a:${index}`));
    const told: number[] = [];
    expect(runTask({ kind: 'locate', query: queryFor('a'), from: 100 }, many, (index) => told.push(index))).toBeNull();
    expect(told).toEqual(Array.from({ length: progressStep }, (_, offset) => 100 + offset));
  });

  it.each<Exclude<MatchingTask, RenderTask>>([
    { kind: 'arrange', query: { ...queryFor('('), unique: true }, runs: [[0, 3]] },
    { kind: 'spans', query: queryFor('('), indexes: [0] },
    { kind: 'locate', query: queryFor('('), from: 0 },
  ])('matches nothing by a pattern that cannot be read: $kind', (task) => {
    const empty = {
      arrange: { taken: new Uint32Array(), duplicates: 0 },
      spans: [{ url: [], text: [] }],
      locate: null,
    };
    expect(runTask(task, links, nobody)).toEqual(empty[task.kind]);
  });
});
