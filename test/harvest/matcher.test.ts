import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultQuery } from '../../src/core/query';
import { createMatcher } from '../../src/harvest/matcher';
import type { MatchingTask } from '../../src/harvest/matching';
import { createFakeWorker } from './fake-worker';
import type { FakeWorker } from './fake-worker';
import { packed } from './messages';

const budgetMs = 1000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function start() {
  const workers: FakeWorker[] = [];
  const matcher = createMatcher({
    budgetMs: () => budgetMs,
    createWorker: () => {
      const worker = createFakeWorker();
      workers.push(worker);
      return worker;
    },
  });
  return {
    matcher,
    workers,
    /** The worker started last. */
    worker: (): FakeWorker => workers.at(-1) ?? createFakeWorker(),
  };
}

const arrangeFor = (include: string): MatchingTask & { kind: 'arrange' } => ({
  kind: 'arrange',
  query: { ...defaultQuery, include },
  runs: [[0, 2]],
});
const spansFor = (include: string): MatchingTask & { kind: 'spans' } => ({
  kind: 'spans',
  query: { ...defaultQuery, include },
  indexes: [0],
});

describe('createMatcher', () => {
  it('starts a worker at once, before there is anything to do', () => {
    expect(start().workers).toHaveLength(1);
  });

  it('runs a task on the links that it was given', async () => {
    const { matcher, worker } = start();
    matcher.add(packed('a:1', 'b:2'));
    const outcome = matcher.run(arrangeFor('b'));
    worker().answer();
    expect(await outcome).toEqual({ kind: 'answer', answer: { taken: Uint32Array.of(1), duplicates: 0 } });
  });

  it('gives the worker one task at a time, in their order', async () => {
    const { matcher, worker } = start();
    const first = matcher.run(arrangeFor('a'));
    const second = matcher.run(spansFor('a'));
    expect(worker().orders).toHaveLength(1);
    worker().answer();
    expect((await first).kind).toBe('answer');
    expect(worker().orders.map(({ task }) => task.kind)).toEqual(['spans']);
    worker().answer();
    expect((await second).kind).toBe('answer');
  });

  it('runs the newest of the tasks of one kind that wait, however fast they come', async () => {
    const { matcher, worker } = start();
    const outcomes = ['r', 're', 'rea', 'reac', 'react'].map((include) => matcher.run(arrangeFor(include)));
    worker().answer();
    await outcomes[0];
    expect(worker().orders.map(({ task }) => task.kind === 'arrange' && task.query.include)).toEqual(['react']);
    worker().answer();
    const kinds = (await Promise.all(outcomes)).map(({ kind }) => kind);
    expect(kinds).toEqual(['answer', 'superseded', 'superseded', 'superseded', 'answer']);
  });

  it('does not let a task of one kind take the place of another kind', async () => {
    const { matcher, worker } = start();
    const outcomes = [matcher.run(arrangeFor('a')), matcher.run(spansFor('a')), matcher.run(arrangeFor('b'))];
    while (worker().orders.length > 0) worker().answer();
    expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(['answer', 'answer', 'answer']);
  });

  describe('ends a worker', () => {
    it('that takes longer than the budget, and says which link it was busy with', async () => {
      const { matcher, workers } = start();
      const outcome = matcher.run(arrangeFor('(a+)+$'));
      workers[0]?.workAt(null);
      workers[0]?.workAt(64);
      vi.advanceTimersByTime(budgetMs - 1);
      expect(workers[0]?.isTerminated()).toBe(false);
      vi.advanceTimersByTime(1);
      expect(workers[0]?.isTerminated()).toBe(true);
      expect(await outcome).toEqual({ kind: 'slow', index: 64 });
    });

    it('however often it says where it is', async () => {
      const { matcher, worker } = start();
      const outcome = matcher.run(arrangeFor('(a+)+$'));
      for (let index = 0; index < 10; index++) {
        worker().workAt(index);
        vi.advanceTimersByTime(budgetMs / 10);
      }
      expect(await outcome).toEqual({ kind: 'slow', index: 9 });
    });

    it('and starts a fresh one with all links, in their order', async () => {
      const { matcher, workers } = start();
      matcher.add(packed('a:1'));
      matcher.add(packed('b:2'));
      const slow = matcher.run(arrangeFor('(a+)+$'));
      workers[0]?.workAt(0);
      vi.advanceTimersByTime(budgetMs);
      await slow;
      expect(workers).toHaveLength(2);
      expect(workers[1]?.links.map(({ url }) => url)).toEqual(['a:1', 'b:2']);
      const next = matcher.run(arrangeFor('b'));
      workers[1]?.answer();
      expect(await next).toMatchObject({ answer: { taken: Uint32Array.of(1) } });
    });

    it('and gives the fresh one what waits', async () => {
      const { matcher, workers } = start();
      const slow = matcher.run(arrangeFor('(a+)+$'));
      const waiting = matcher.run(spansFor('a'));
      workers[0]?.workAt(null);
      vi.advanceTimersByTime(budgetMs);
      await slow;
      workers[1]?.answer();
      expect((await waiting).kind).toBe('answer');
    });

    it('sooner when something newer waits, which then is what counts', async () => {
      const { matcher, workers } = start();
      const slow = matcher.run(arrangeFor('(a+)+$'));
      workers[0]?.workAt(0);
      const newer = matcher.run(arrangeFor('a'));
      vi.advanceTimersByTime(budgetMs / 2);
      expect(await slow).toEqual({ kind: 'superseded' });
      workers[1]?.answer();
      expect((await newer).kind).toBe('answer');
    });

    it('sooner too when the newer one came before the older was taken up', async () => {
      const { matcher, workers } = start();
      const slow = matcher.run(arrangeFor('(a+)+$'));
      void matcher.run(arrangeFor('a'));
      workers[0]?.workAt(0);
      vi.advanceTimersByTime(budgetMs / 2);
      expect(await slow).toEqual({ kind: 'superseded' });
    });
  });

  it('takes no late word of a worker that was ended for one of the next', async () => {
    const { matcher, workers } = start();
    const slow = matcher.run(arrangeFor('(a+)+$'));
    const id = workers[0]?.orders[0]?.id ?? 0;
    workers[0]?.workAt(0);
    vi.advanceTimersByTime(budgetMs);
    await slow;
    matcher.add(packed('a:1', 'b:2'));
    const next = matcher.run(arrangeFor('b'));
    const late = { kind: 'answer' as const, id, answer: { taken: Uint32Array.of(7), duplicates: 0 } };
    workers[0]?.onmessage?.(new MessageEvent('message', { data: late }));
    workers[1]?.answer();
    expect(await next).toMatchObject({ answer: { taken: Uint32Array.of(1) } });
  });

  it('does not hold a slow start of the worker against the pattern', async () => {
    const { matcher, workers } = start();
    const outcome = matcher.run(arrangeFor('a'));
    vi.advanceTimersByTime(10 * budgetMs);
    expect(workers[0]?.isTerminated()).toBe(false);
    workers[0]?.workAt(null);
    workers[0]?.answer();
    expect((await outcome).kind).toBe('answer');
  });

  it('does not hold the length of the list against the pattern, nor against a task that something newer waits for', async () => {
    const { matcher, workers } = start();
    const million = { count: 1_000_000, fields: '', separator: '\n' };
    matcher.add(million);
    const long = matcher.run(arrangeFor('a'));
    workers[0]?.workAt(0);
    vi.advanceTimersByTime(3 * budgetMs);
    const newer = matcher.run(arrangeFor('ab'));
    vi.advanceTimersByTime(budgetMs);
    expect(workers[0]?.isTerminated()).toBe(false);
    vi.advanceTimersByTime(5 * budgetMs);
    expect(await long).toEqual({ kind: 'superseded' });
    matcher.clear();
    expect(await newer).toEqual({ kind: 'superseded' });
    const last = workers.length;
    const short = matcher.run(arrangeFor('(a+)+$'));
    workers[last - 1]?.workAt(0);
    vi.advanceTimersByTime(budgetMs);
    expect(await short).toEqual({ kind: 'slow', index: 0 });
  });

  it('leaves a worker alone once it has answered', async () => {
    const { matcher, workers } = start();
    const outcome = matcher.run(arrangeFor('a'));
    workers[0]?.workAt(null);
    workers[0]?.answer();
    await outcome;
    vi.advanceTimersByTime(10 * budgetMs);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.isTerminated()).toBe(false);
  });

  describe('clear', () => {
    it('forgets all links', () => {
      const { matcher, worker } = start();
      matcher.add(packed('a:1'));
      matcher.clear();
      matcher.add(packed('b:2'));
      expect(worker().links.map(({ url }) => url)).toEqual(['b:2']);
    });

    it('ends what runs and what waits', async () => {
      const { matcher, workers } = start();
      matcher.add(packed('a:1'));
      const outcomes = [matcher.run(arrangeFor('a')), matcher.run(spansFor('a'))];
      workers[0]?.workAt(0);
      matcher.clear();
      expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(['superseded', 'superseded']);
      expect(workers[0]?.isTerminated()).toBe(true);
      expect(workers[1]?.links).toEqual([]);
      expect(workers[1]?.orders).toEqual([]);
    });

    it('leaves the matcher ready for the next task', async () => {
      const { matcher, workers } = start();
      void matcher.run(arrangeFor('a'));
      matcher.clear();
      matcher.add(packed('a:1', 'b:2'));
      const next = matcher.run(arrangeFor('b'));
      workers[1]?.answer();
      expect(await next).toMatchObject({ answer: { taken: Uint32Array.of(1) } });
    });

    it('lets no late word of the old links through', async () => {
      const { matcher, workers } = start();
      const old = matcher.run(arrangeFor('a'));
      workers[0]?.workAt(0);
      matcher.clear();
      await old;
      vi.advanceTimersByTime(10 * budgetMs);
      expect(workers).toHaveLength(2);
    });
  });

  it('ends the worker and whatever it does when it is disposed of', async () => {
    const { matcher, workers } = start();
    const outcomes = [matcher.run(arrangeFor('a')), matcher.run(arrangeFor('b'))];
    workers[0]?.workAt(0);
    matcher.dispose();
    expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(['superseded', 'superseded']);
    expect(workers[0]?.isTerminated()).toBe(true);
    expect(workers).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
