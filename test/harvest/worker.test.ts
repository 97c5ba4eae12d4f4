import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultQuery } from '../../src/core/query/query';
import type { MatchingTask } from '../../src/harvest/matching';
import type { FromWorker, ToWorker } from '../../src/harvest/worker-messages';
import { contextWith } from '../core/formats/render-as';
import { linkRun } from './messages';

const reported: FromWorker[] = [];
const list = 1;
let receive: (event: { data: ToWorker }) => void = () => {};

/** The part of a worker's global scope that is used, in the test's own thread. */
const scope = {
  postMessage: (message: FromWorker) => reported.push(message),
  addEventListener: (_type: 'message', listener: typeof receive) => {
    receive = listener;
  },
};

const arrangeAll = (include = ''): MatchingTask => ({
  kind: 'arrange',
  query: { ...defaultQuery, include },
  runs: [[0, 9]],
});

/** Waits for the last message about the latest task. */
const answered = () => vi.waitFor(() => expect(reported.at(-1)?.kind).toMatch(/answer|failed/));

function say(...messages: readonly ToWorker[]): void {
  for (const data of messages) receive({ data });
}

beforeAll(async () => {
  vi.stubGlobal('self', scope);
  await import('../../src/harvest/worker');
});

beforeEach(() => {
  say({ kind: 'drop', list });
  reported.length = 0;
});

describe('the worker', () => {
  it('reports that a task has started, where its patterns run, and that they have run, before it answers', async () => {
    say({ kind: 'links', list, links: linkRun('a:1') }, { kind: 'task', list, id: 7, task: arrangeAll('a') });
    await answered();
    expect(reported).toEqual([
      { kind: 'began', id: 7 },
      { kind: 'at', id: 7, index: 0 },
      { kind: 'matched', id: 7 },
      { kind: 'answer', id: 7, answer: { listed: Uint32Array.of(0), duplicates: 0 } },
    ]);
  });

  it('answers with the id of the task', async () => {
    say({ kind: 'links', list, links: linkRun('a:1', 'a:2') }, { kind: 'task', list, id: 8, task: arrangeAll() });
    await answered();
    expect(reported.at(-1)).toEqual({ kind: 'answer', id: 8, answer: { listed: Uint32Array.of(0, 1), duplicates: 0 } });
  });

  it('reports a task that throws as failed', async () => {
    // A format that is missing from the table is a bug.
    const task = { kind: 'render', format: 'none', indexes: new Uint32Array(), context: contextWith() };
    say({ kind: 'task', list, id: 11, task: task as unknown as MatchingTask });
    await answered();
    expect(reported.at(-1)).toEqual({ kind: 'failed', id: 11, reason: expect.stringContaining('none') });
  });

  it('renders the links that it had when the task arrived, whatever arrives later', async () => {
    const task: MatchingTask = { kind: 'render', format: 'csv', indexes: Uint32Array.of(0), context: contextWith() };
    say({ kind: 'links', list, links: linkRun('a:1') }, { kind: 'task', list, id: 12, task }, { kind: 'drop', list });
    await answered();
    expect(reported.at(-1)).toMatchObject({ answer: { value: { total: 1 } } });
  });

  it('adds links after the existing ones', async () => {
    say({ kind: 'links', list, links: linkRun('a:1') }, { kind: 'links', list, links: linkRun('a:2') });
    say({ kind: 'task', list, id: 9, task: { kind: 'spans', query: { ...defaultQuery, include: '2' }, indexes: [1] } });
    await answered();
    expect(reported.at(-1)).toMatchObject({ answer: [{ url: [[2, 3]] }] });
  });

  it('drops a list on request', async () => {
    say(
      { kind: 'links', list, links: linkRun('a:1') },
      { kind: 'drop', list },
      { kind: 'task', list, id: 10, task: arrangeAll() },
    );
    await answered();
    expect(reported.at(-1)).toMatchObject({ answer: { listed: new Uint32Array() } });
  });
});
