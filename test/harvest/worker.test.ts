import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultQuery } from '../../src/core/query';
import type { MatchingTask } from '../../src/harvest/matching';
import type { FromWorker, ToWorker } from '../../src/harvest/worker-messages';
import { packed } from './messages';

const told: FromWorker[] = [];
let hear: (event: { data: ToWorker }) => void = () => {};

/** What the worker's thread has of a worker's global scope, in a test's own thread. */
const scope = {
  postMessage: (message: FromWorker) => told.push(message),
  addEventListener: (_type: 'message', listener: typeof hear) => {
    hear = listener;
  },
};

const arrangeAll: MatchingTask = { kind: 'arrange', query: defaultQuery, runs: [[0, 9]] };

function say(...messages: readonly ToWorker[]): void {
  for (const data of messages) hear({ data });
}

beforeAll(async () => {
  vi.stubGlobal('self', scope);
  await import('../../src/harvest/worker');
});

beforeEach(() => {
  say({ kind: 'clear' });
  told.length = 0;
});

describe('the worker', () => {
  it('says that it has taken up a task before it tries the first link', () => {
    say({ kind: 'links', links: packed('a:1') }, { kind: 'task', id: 7, task: arrangeAll });
    expect(told.slice(0, 2)).toEqual([
      { kind: 'at', id: 7, index: null },
      { kind: 'at', id: 7, index: 0 },
    ]);
  });

  it('answers under the name of the task', () => {
    say({ kind: 'links', links: packed('a:1', 'a:2') }, { kind: 'task', id: 8, task: arrangeAll });
    expect(told.at(-1)).toEqual({ kind: 'answer', id: 8, answer: { taken: Uint32Array.of(0, 1), duplicates: 0 } });
  });

  it('keeps links behind those that it has', () => {
    say({ kind: 'links', links: packed('a:1') }, { kind: 'links', links: packed('a:2') });
    say({ kind: 'task', id: 9, task: { kind: 'spans', query: { ...defaultQuery, include: '2' }, indexes: [1] } });
    expect(told.at(-1)).toMatchObject({ answer: [{ url: [[2, 3]] }] });
  });

  it('forgets them when it is told to', () => {
    say({ kind: 'links', links: packed('a:1') }, { kind: 'clear' }, { kind: 'task', id: 10, task: arrangeAll });
    expect(told.at(-1)).toMatchObject({ answer: { taken: new Uint32Array() } });
  });
});
