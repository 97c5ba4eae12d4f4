import type { Link } from '../../src/core/link';
import { unpackLinks } from '../../src/core/packed-links';
import type { WorkerLike } from '../../src/harvest/matcher';
import { isRenderTask, renderTask, runTask } from '../../src/harvest/matching';
import type { MatchingTask } from '../../src/harvest/matching';
import type { FromWorker } from '../../src/harvest/worker-messages';

interface Order {
  readonly id: number;
  readonly task: MatchingTask;
}

/** A worker whose pace a test sets. */
export interface FakeWorker extends WorkerLike {
  /** The links that it holds, in their order. */
  readonly links: readonly Link[];
  /** The tasks that it was given and has not answered, the first one first. */
  readonly orders: readonly Order[];
  /** Takes up the first task, and says that it is at a link. */
  readonly workAt: (index: number | null) => void;
  /** Answers the first task, truly. */
  readonly answer: () => void;
  readonly isTerminated: () => boolean;
}

export interface FakeWorkerOptions {
  /** Whether it answers each task by itself, as soon as it can. */
  readonly isQuick?: boolean;
}

export function createFakeWorker({ isQuick = false }: FakeWorkerOptions = {}): FakeWorker {
  const links: Link[] = [];
  const orders: Order[] = [];
  let isTerminated = false;

  const worker: FakeWorker = {
    onmessage: null,
    links,
    orders,
    postMessage(message) {
      if (message.kind === 'clear') {
        links.length = 0;
      } else if (message.kind === 'links') {
        for (const link of unpackLinks(message.links)) links.push(link);
      } else {
        orders.push({ id: message.id, task: message.task });
        if (isQuick) queueMicrotask(worker.answer);
      }
    },
    terminate() {
      isTerminated = true;
    },
    workAt(index) {
      const order = orders[0];
      if (order === undefined) throw new Error('There is nothing to do.');
      tell({ kind: 'at', id: order.id, index });
    },
    answer() {
      const order = orders.shift();
      if (order === undefined) throw new Error('There is nothing to do.');
      const { id, task } = order;
      if (isRenderTask(task)) void renderTask(task, links).then((answer) => tell({ kind: 'answer', id, answer }));
      else tell({ kind: 'answer', id, answer: runTask(task, links, () => {}) });
    },
    isTerminated: () => isTerminated,
  };
  return worker;

  function tell(data: FromWorker): void {
    if (!isTerminated) worker.onmessage?.(new MessageEvent('message', { data }));
  }
}
