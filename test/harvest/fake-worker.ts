import type { Link } from '../../src/core/links/link';
import { unpackLinks } from '../../src/core/links/packed-links';
import { isRenderTask, renderTask, runTask } from '../../src/harvest/matching';
import type { MatchingTask } from '../../src/harvest/matching';
import type { FromWorker, WorkerLike } from '../../src/harvest/worker-messages';

interface Order {
  readonly id: number;
  readonly list: number;
  readonly task: MatchingTask;
}

/** A worker whose pace a test controls. */
export interface FakeWorker extends WorkerLike {
  /** All links that it has, list by list. */
  readonly links: () => readonly Link[];
  /** The tasks that it has received and not answered, in order. */
  readonly orders: readonly Order[];
  /** Starts the first task and, with an index, reports that the patterns run on that link. */
  readonly workAt: (index: number | null) => void;
  /** Reports that the patterns of the first task have run. */
  readonly finishMatching: () => void;
  /** Answers the first task with the real result. */
  readonly answer: () => void;
  /** Fails the first task as if it threw. */
  readonly throwAtTask: () => void;
  /** Fails to start, as if its script could not be loaded. */
  readonly breakDown: () => void;
  readonly isTerminated: () => boolean;
}

export interface FakeWorkerOptions {
  /** Whether it answers each task automatically, as soon as possible. */
  readonly isQuick?: boolean;
}

export function createFakeWorker({ isQuick = false }: FakeWorkerOptions = {}): FakeWorker {
  const lists = new Map<number, Link[]>();
  const orders: Order[] = [];
  let isTerminated = false;

  const worker: FakeWorker = {
    onmessage: null,
    onerror: null,
    links: () => [...lists.values()].flat(),
    orders,
    postMessage(sent) {
      // As between threads: nothing arrives as the same object.
      const message = structuredClone(sent);
      if (message.kind === 'drop') {
        lists.delete(message.list);
      } else if (message.kind === 'links') {
        lists.set(message.list, [...(lists.get(message.list) ?? []), ...unpackLinks(message.links)]);
      } else {
        orders.push(message);
        if (isQuick) queueMicrotask(worker.answer);
      }
    },
    terminate() {
      isTerminated = true;
    },
    workAt(index) {
      const { id } = firstOf(orders);
      if (index === null) send({ kind: 'began', id });
      else send({ kind: 'at', id, index });
    },
    finishMatching: () => send({ kind: 'matched', id: firstOf(orders).id }),
    answer() {
      const { id, list, task } = firstOf(orders);
      orders.shift();
      const links = lists.get(list) ?? [];
      if (isRenderTask(task)) void renderTask(task, links).then((answer) => send({ kind: 'answer', id, answer }));
      else send({ kind: 'answer', id, answer: runTask(task, links, { at: () => {}, matched: () => {} }) });
    },
    throwAtTask() {
      const { id } = firstOf(orders);
      orders.shift();
      send({ kind: 'failed', id, reason: 'Error: a bug' });
    },
    breakDown: () => worker.onerror?.({ message: 'The script was not found.' } as ErrorEvent),
    isTerminated: () => isTerminated,
  };
  return worker;

  function send(data: FromWorker): void {
    if (!isTerminated) worker.onmessage?.(new MessageEvent('message', { data }));
  }
}

function firstOf(orders: readonly Order[]): Order {
  const [first] = orders;
  if (first === undefined) throw new Error('There is nothing to do.');
  return first;
}
