import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultQuery } from '../../src/core/query/query';
import { createMatcher } from '../../src/harvest/matcher';
import type { MatchingTask } from '../../src/harvest/matching';
import { contextWith } from '../core/formats/render-as';
import { source } from '../core/links';
import { createFakeWorker } from './fake-worker';
import type { FakeWorker } from './fake-worker';
import { linkRun } from './messages';

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
    /** Returns the worker that was started last. */
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

const renderLines = (index: number): MatchingTask & { kind: 'render' } => ({
  kind: 'render',
  format: 'lines',
  indexes: Uint32Array.of(index),
  context: contextWith(),
});

describe('createMatcher', () => {
  it('starts a worker on request or for the first task', () => {
    const { matcher, workers } = start();
    expect(workers).toHaveLength(0);
    matcher.start();
    matcher.start();
    void matcher.run(arrangeFor('a'));
    expect(workers).toHaveLength(1);
    const second = start();
    second.matcher.add(linkRun('a:1'));
    void second.matcher.run(arrangeFor('a'));
    expect(second.worker().links()).toHaveLength(1);
    expect(second.worker().orders).toHaveLength(1);
  });

  it('runs a task on the links that were added', async () => {
    const { matcher, worker } = start();
    matcher.add(linkRun('a:1', 'b:2'));
    const outcome = matcher.run(arrangeFor('b'));
    worker().answer();
    expect(await outcome).toEqual({ kind: 'answer', answer: { listed: Uint32Array.of(1), duplicates: 0 } });
  });

  it('sends the worker one task at a time, in order', async () => {
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

  it('runs only the newest waiting task of each kind, however fast they arrive', async () => {
    const { matcher, worker } = start();
    const outcomes = ['r', 're', 'rea', 'reac', 'react'].map((include) => matcher.run(arrangeFor(include)));
    worker().answer();
    await outcomes[0];
    expect(worker().orders.map(({ task }) => task.kind === 'arrange' && task.query.include)).toEqual(['react']);
    worker().answer();
    const kinds = (await Promise.all(outcomes)).map(({ kind }) => kind);
    expect(kinds).toEqual(['answer', 'superseded', 'superseded', 'superseded', 'answer']);
  });

  it('runs every count, but any other task before it', async () => {
    const { matcher, worker } = start();
    matcher.add(linkRun('a:1', 'a:2'));
    const countFor = (include: string) => matcher.run({ ...arrangeFor(include), kind: 'count' });
    const counts = [countFor('a'), countFor('1'), countFor('x')];
    const list = matcher.run(arrangeFor('2'));
    const kinds: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      kinds.push(worker().orders[0]?.task.kind ?? 'none');
      worker().answer();
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(kinds).toEqual(['count', 'arrange', 'count', 'count']);
    expect(await Promise.all(counts)).toMatchObject([{ answer: 2 }, { answer: 1 }, { answer: 0 }]);
    expect(await list).toMatchObject({ kind: 'answer' });
  });

  it('does not let a task supersede one of another kind', async () => {
    const { matcher, worker } = start();
    const outcomes = [matcher.run(arrangeFor('a')), matcher.run(spansFor('a')), matcher.run(arrangeFor('b'))];
    while (worker().orders.length > 0) worker().answer();
    expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(['answer', 'answer', 'answer']);
  });

  describe('ends a worker', () => {
    it('that takes longer than the budget, and reports the link on which it was slow', async () => {
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

    it('however often it reports its progress', async () => {
      const { matcher, worker } = start();
      const outcome = matcher.run(arrangeFor('(a+)+$'));
      for (let index = 0; index < 10; index++) {
        worker().workAt(index);
        vi.advanceTimersByTime(budgetMs / 10);
      }
      expect(await outcome).toEqual({ kind: 'slow', index: 9 });
    });

    it('and starts a new one with all links, in order', async () => {
      const { matcher, workers } = start();
      matcher.add(linkRun('a:1'));
      matcher.add(linkRun('b:2'));
      const slow = matcher.run(arrangeFor('(a+)+$'));
      workers[0]?.workAt(0);
      vi.advanceTimersByTime(budgetMs);
      await slow;
      expect(workers).toHaveLength(2);
      expect(workers[1]?.links().map(({ url }) => url)).toEqual(['a:1', 'b:2']);
      const next = matcher.run(arrangeFor('b'));
      workers[1]?.answer();
      expect(await next).toMatchObject({ answer: { listed: Uint32Array.of(1) } });
    });

    it('and sends the waiting tasks to the new one', async () => {
      const { matcher, workers } = start();
      const slow = matcher.run(arrangeFor('(a+)+$'));
      const waiting = matcher.run(spansFor('a'));
      workers[0]?.workAt(0);
      vi.advanceTimersByTime(budgetMs);
      await slow;
      workers[1]?.answer();
      expect((await waiting).kind).toBe('answer');
    });

    it('sooner if a newer task is waiting', async () => {
      const { matcher, workers } = start();
      const slow = matcher.run(arrangeFor('(a+)+$'));
      workers[0]?.workAt(0);
      const newer = matcher.run(arrangeFor('a'));
      vi.advanceTimersByTime(budgetMs / 2);
      expect(await slow).toEqual({ kind: 'superseded' });
      workers[1]?.answer();
      expect((await newer).kind).toBe('answer');
    });

    it('sooner even if the newer task arrived before the older one started', async () => {
      const { matcher, workers } = start();
      const slow = matcher.run(arrangeFor('(a+)+$'));
      void matcher.run(arrangeFor('a'));
      workers[0]?.workAt(0);
      vi.advanceTimersByTime(budgetMs / 2);
      expect(await slow).toEqual({ kind: 'superseded' });
    });
  });

  it('ignores late messages of a worker that was ended', async () => {
    const { matcher, workers } = start();
    const slow = matcher.run(arrangeFor('(a+)+$'));
    const id = workers[0]?.orders[0]?.id ?? 0;
    workers[0]?.workAt(0);
    vi.advanceTimersByTime(budgetMs);
    await slow;
    matcher.add(linkRun('a:1', 'b:2'));
    const next = matcher.run(arrangeFor('b'));
    const late = { kind: 'answer' as const, id, answer: { listed: Uint32Array.of(7), duplicates: 0 } };
    workers[0]?.onmessage?.(new MessageEvent('message', { data: late }));
    workers[1]?.answer();
    expect(await next).toMatchObject({ answer: { listed: Uint32Array.of(1) } });
  });

  it('does not count a slow start of the worker', async () => {
    const { matcher, workers } = start();
    const outcome = matcher.run(arrangeFor('a'));
    vi.advanceTimersByTime(10 * budgetMs);
    expect(workers[0]?.isTerminated()).toBe(false);
    workers[0]?.workAt(null);
    workers[0]?.answer();
    expect((await outcome).kind).toBe('answer');
  });

  it('counts only the time in which the patterns run, however long the list', async () => {
    const { matcher, workers } = start();
    matcher.add({ count: 1_000_000, fields: '', separator: '\n', source });
    const long = matcher.run(arrangeFor('a'));
    workers[0]?.workAt(null);
    vi.advanceTimersByTime(3 * budgetMs);
    workers[0]?.workAt(0);
    vi.advanceTimersByTime(budgetMs - 1);
    workers[0]?.finishMatching();
    vi.advanceTimersByTime(3 * budgetMs);
    workers[0]?.answer();
    expect((await long).kind).toBe('answer');
    const slow = matcher.run(arrangeFor('(a+)+$'));
    workers[0]?.workAt(0);
    vi.advanceTimersByTime(budgetMs);
    expect(await slow).toEqual({ kind: 'slow', index: 0 });
  });

  it('lets a fast pattern finish a long list although a newer task waits, but within the budget', async () => {
    const { matcher, workers } = start();
    matcher.add({ count: 100_000, fields: '', separator: '\n', source });
    const older = matcher.run(arrangeFor('a'));
    workers[0]?.workAt(0);
    void matcher.run(arrangeFor('ab'));
    vi.advanceTimersByTime(budgetMs / 2);
    expect(workers[0]?.isTerminated()).toBe(false);
    vi.advanceTimersByTime(budgetMs / 2);
    expect(await older).toEqual({ kind: 'superseded' });
  });

  it('waits a moment for an answer if this thread was busy while the budget ran out', async () => {
    const { matcher, workers } = start();
    matcher.add(linkRun('a:1', 'b:2'));
    const outcome = matcher.run(arrangeFor('b'));
    workers[0]?.workAt(0);
    const real = performance.now.bind(performance);
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => real() + 5 * budgetMs);
    vi.advanceTimersByTime(budgetMs);
    workers[0]?.answer();
    expect((await outcome).kind).toBe('answer');
    clock.mockRestore();
  });

  it('does not end a worker that has answered', async () => {
    const { matcher, workers } = start();
    const outcome = matcher.run(arrangeFor('a'));
    workers[0]?.workAt(null);
    workers[0]?.answer();
    await outcome;
    vi.advanceTimersByTime(10 * budgetMs);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.isTerminated()).toBe(false);
  });

  describe('reports a fault of its own', () => {
    beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());

    it('if the worker does not start, and sends the next task to a new one', async () => {
      const { matcher, workers } = start();
      matcher.add(linkRun('a:1', 'b:2'));
      const outcomes = [matcher.run(arrangeFor('a')), matcher.run(spansFor('a'))];
      workers[0]?.breakDown();
      expect(await Promise.all(outcomes)).toEqual([{ kind: 'broken' }, { kind: 'broken' }]);
      const next = matcher.run(arrangeFor('b'));
      workers[1]?.answer();
      expect(await next).toMatchObject({ answer: { listed: Uint32Array.of(1) } });
    });

    it('if a task throws, and continues with the next', async () => {
      const { matcher, workers } = start();
      const outcome = matcher.run(renderLines(0));
      const next = matcher.run(arrangeFor('a'));
      workers[0]?.workAt(null);
      workers[0]?.throwAtTask();
      expect(await outcome).toEqual({ kind: 'broken' });
      workers[0]?.answer();
      expect((await next).kind).toBe('answer');
      expect(workers).toHaveLength(1);
    });

    it('if a task that runs no pattern never ends', async () => {
      const { matcher, workers } = start();
      const outcome = matcher.run(renderLines(0));
      workers[0]?.workAt(null);
      vi.advanceTimersByTime(60_000);
      expect(await outcome).toEqual({ kind: 'broken' });
      expect(workers[0]?.isTerminated()).toBe(true);
    });
  });

  describe('a render task', () => {
    it('continues with its own links when the matcher is cleared', async () => {
      const { matcher, worker } = start();
      matcher.add(linkRun('a:1'));
      const outcome = matcher.run(renderLines(0));
      worker().workAt(null);
      matcher.clear();
      matcher.add(linkRun('b:2'));
      worker().answer();
      expect(await outcome).toMatchObject({ answer: { value: { rendered: { 'text/plain': 'a:1' } } } });
      expect(
        worker()
          .links()
          .map(({ url }) => url),
      ).toEqual(['b:2']);
    });

    it('that waits runs with its own links when the matcher is cleared', async () => {
      const { matcher, workers } = start();
      matcher.add(linkRun('a:1'));
      const slow = matcher.run(arrangeFor('(a+)+$'));
      const outcome = matcher.run(renderLines(0));
      workers[0]?.workAt(0);
      matcher.clear();
      expect((await slow).kind).toBe('superseded');
      workers[1]?.answer();
      expect(await outcome).toMatchObject({ answer: { value: { rendered: { 'text/plain': 'a:1' } } } });
    });

    it('never supersedes another', async () => {
      const { matcher, worker } = start();
      matcher.add(linkRun('a:1', 'b:2'));
      const outcomes = [matcher.run(arrangeFor('')), matcher.run(renderLines(0)), matcher.run(renderLines(1))];
      for (let task = 0; task < 3; task++) {
        worker().answer();
        await outcomes[task];
      }
      expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(['answer', 'answer', 'answer']);
    });
  });

  describe('hold', () => {
    it('keeps the current links until they are released', async () => {
      const { matcher, worker } = start();
      matcher.add(linkRun('a:1'));
      const held = matcher.hold();
      matcher.clear();
      matcher.add(linkRun('b:2'));
      const outcome = held.run(renderLines(0));
      worker().answer();
      expect(await outcome).toMatchObject({ answer: { value: { rendered: { 'text/plain': 'a:1' } } } });
      held.release();
      held.release();
      expect(
        worker()
          .links()
          .map(({ url }) => url),
      ).toEqual(['b:2']);
    });
  });

  it('returns each link by its index', () => {
    const { matcher } = start();
    matcher.add(linkRun('a:1', 'a:2'));
    matcher.add(linkRun('b:3'));
    expect([0, 1, 2, 3].map((index) => matcher.linkAt(index)?.url)).toEqual(['a:1', 'a:2', 'b:3', undefined]);
  });

  describe('clear', () => {
    it('removes all links', () => {
      const { matcher, worker } = start();
      matcher.start();
      matcher.add(linkRun('a:1'));
      matcher.clear();
      matcher.add(linkRun('b:2'));
      expect(
        worker()
          .links()
          .map(({ url }) => url),
      ).toEqual(['b:2']);
    });

    it('supersedes what runs and what waits', async () => {
      const { matcher, workers } = start();
      matcher.add(linkRun('a:1'));
      const outcomes = [matcher.run(arrangeFor('a')), matcher.run(spansFor('a'))];
      workers[0]?.workAt(0);
      matcher.clear();
      expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(['superseded', 'superseded']);
      expect(workers[0]?.isTerminated()).toBe(true);
      expect(workers[1]?.links()).toEqual([]);
      expect(workers[1]?.orders).toEqual([]);
    });

    it('leaves the matcher ready for the next task', async () => {
      const { matcher, workers } = start();
      void matcher.run(arrangeFor('a'));
      matcher.clear();
      matcher.add(linkRun('a:1', 'b:2'));
      const next = matcher.run(arrangeFor('b'));
      workers[1]?.answer();
      expect(await next).toMatchObject({ answer: { listed: Uint32Array.of(1) } });
    });

    it('ignores late messages about the old links', async () => {
      const { matcher, workers } = start();
      const old = matcher.run(arrangeFor('a'));
      workers[0]?.workAt(0);
      matcher.clear();
      await old;
      vi.advanceTimersByTime(10 * budgetMs);
      expect(workers).toHaveLength(2);
    });
  });

  it('ends the worker and its task when it is disposed of', async () => {
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
