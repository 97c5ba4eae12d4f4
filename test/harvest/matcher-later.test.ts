import { describe, expect, it, vi } from 'vitest';
import { createMatcher } from '../../src/harvest/matcher';
import type { Matcher } from '../../src/harvest/matcher';
import { createMatcherLater } from '../../src/harvest/matcher-later';
import type { MatchingTask } from '../../src/harvest/matching';
import { contextWith } from '../core/formats/render-as';
import { createFakeWorker } from './fake-worker';
import { linkRun } from './messages';

const renderFirst: MatchingTask & { kind: 'render' } = {
  kind: 'render',
  format: 'lines',
  indexes: Uint32Array.of(0),
  context: contextWith(),
};

/** A matcher that is there once the test says so. */
function startLater() {
  const worker = createFakeWorker({ isQuick: true });
  let arrive: (matcher: Matcher) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const load = vi.fn<() => Promise<Matcher>>(
    () =>
      new Promise((resolve, reject) => {
        [arrive, fail] = [resolve, reject];
      }),
  );
  return {
    matcher: createMatcherLater(load),
    load,
    worker,
    arrive: () => arrive(createMatcher({ budgetMs: () => 1000, createWorker: () => worker })),
    fail: (error: Error) => fail(error),
  };
}

const textOf = async (outcome: ReturnType<Matcher['run']>) => {
  const done = await outcome;
  return done.kind === 'answer' ? done.answer : done.kind;
};

describe('createMatcherLater', () => {
  it('is loaded when it is started or has a task, not when it is given links', () => {
    const { matcher, load } = startLater();
    matcher.add(linkRun('a:1'));
    matcher.clear();
    matcher.hold();
    expect(load).not.toHaveBeenCalled();
    matcher.start();
    void matcher.run(renderFirst);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('runs a task on the links that it was given before it was there', async () => {
    const { matcher, arrive } = startLater();
    matcher.add(linkRun('a:1'));
    const outcome = textOf(matcher.run(renderFirst));
    arrive();
    expect(await outcome).toMatchObject({ ok: true, value: { rendered: { 'text/plain': 'a:1' } } });
    matcher.clear();
    matcher.add(linkRun('b:2'));
    expect(await textOf(matcher.run(renderFirst))).toMatchObject({ value: { rendered: { 'text/plain': 'b:2' } } });
    expect(matcher.linkAt(0)?.url).toBe('b:2');
  });

  it('does what it is asked in order: links that were held stay the same', async () => {
    const { matcher, arrive } = startLater();
    matcher.add(linkRun('a:1'));
    const held = matcher.hold();
    matcher.clear();
    matcher.add(linkRun('b:2'));
    const outcome = textOf(held.run(renderFirst));
    held.release();
    arrive();
    expect(await outcome).toMatchObject({ value: { rendered: { 'text/plain': 'a:1' } } });
  });

  it('ends the worker also if it is disposed while it is being loaded', async () => {
    const { matcher, arrive, worker } = startLater();
    const outcome = textOf(matcher.run(renderFirst));
    matcher.dispose();
    arrive();
    expect(await outcome).toBe('superseded');
    expect(worker.isTerminated()).toBe(true);
  });

  it('fails each task if it cannot be loaded', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const { matcher, fail } = startLater();
    matcher.start();
    const outcome = textOf(matcher.run(renderFirst));
    fail(new Error('The file is gone.'));
    expect(await outcome).toBe('broken');
    expect(error).toHaveBeenCalled();
    error.mockRestore();
  });
});
