import type { Link } from '../core/links/link';
import type { LinkRun } from '../core/links/packed-links';
import type { AnyOutcome, Job, MatchOutcome } from './job';
import { createLinkLists, linkAt } from './link-lists';
import type { MatchingAnswers, MatchingTask } from './matching';
import { createTaskRunner } from './task-runner';
import type { TaskRunnerOptions } from './task-runner';

/** Runs tasks of any kind. */
export type RunTask = <Kind extends MatchingTask['kind']>(
  task: MatchingTask & { readonly kind: Kind },
) => Promise<MatchOutcome<MatchingAnswers[Kind]>>;

/** The links of one moment, kept for as long as somebody works with them. */
export interface HeldLinks {
  /** Runs a task on these links, also when the matcher has others by now. */
  readonly run: RunTask;
  readonly release: () => void;
}

/** Runs the user's patterns where they can freeze nothing. */
export interface Matcher {
  /** Starts the worker, unless it has been: otherwise the first task does, and waits for it. */
  readonly start: () => void;
  /** Adds links after those there are. */
  readonly add: (links: LinkRun) => void;
  /** Starts with no links again. What is being rendered goes on; every other task is superseded. */
  readonly clear: () => void;
  /** Runs a task as soon as the one before has ended. Of those that wait, only the newest of each kind runs, but every rendering. */
  readonly run: RunTask;
  /** Supersedes what is being arranged, or waits to be: nobody wants its answer any more. */
  readonly cancelArranging: () => void;
  /** Keeps the links there are until they are released, however often the matcher is cleared. */
  readonly hold: () => HeldLinks;
  /** The link with that index, as it was added. */
  readonly linkAt: (index: number) => Link | null;
  /** Ends the worker. */
  readonly dispose: () => void;
}

export type MatcherOptions = Pick<TaskRunnerOptions, 'createWorker' | 'budgetMs'>;

/** Starts a worker when it is told to, or has something to do, and a fresh one after each that had to be ended. */
export function createMatcher(options: MatcherOptions): Matcher {
  const lists = createLinkLists();
  const waiting = new Map<string, Job>();
  let lastId = 0;
  const runner = createTaskRunner({
    ...options,
    lists: lists.all,
    // A newer task of its kind waits; or a match does, while the link that was too slow is looked for.
    isHurried: ({ task }) => waiting.has(task.kind) || (task.kind === 'locate' && waiting.has('arrange')),
    onEnd() {
      dropUnused();
      next();
    },
    onBroken: () => void finishAll(() => true, { kind: 'broken' }),
  });

  function next(): void {
    if (runner.running() !== null) return;
    for (const [key, job] of waiting) {
      waiting.delete(key);
      runner.run(job);
      return;
    }
  }

  function run(task: MatchingTask, list = lists.current()): Promise<AnyOutcome> {
    return new Promise((finish) => {
      const job = { id: ++lastId, task, list, finish };
      const key = task.kind === 'render' ? `render ${job.id}` : task.kind;
      waiting.get(key)?.finish({ kind: 'superseded' });
      waiting.set(key, job);
      runner.hurry();
      next();
    });
  }

  /** Ends those tasks that wait or run; returns whether the one that runs was among them. */
  function finishAll(isMeant: (job: Job) => boolean, outcome: AnyOutcome): boolean {
    for (const [key, job] of waiting) {
      if (!isMeant(job)) continue;
      waiting.delete(key);
      job.finish(outcome);
    }
    const running = runner.running();
    if (running === null || !isMeant(running)) return false;
    runner.finish(outcome);
    return true;
  }

  function dropUnused(): void {
    const running = runner.running();
    const jobs = [...waiting.values(), ...(running === null ? [] : [running])];
    for (const id of lists.dropUnused((list) => jobs.some((job) => job.list === list))) {
      runner.post({ kind: 'drop', list: id });
    }
  }

  return {
    start: runner.start,
    add(links) {
      lists.add(links);
      runner.post({ kind: 'links', list: lists.current().id, links });
    },
    clear() {
      lists.begin();
      const isRunning = finishAll(({ task }) => task.kind !== 'render', { kind: 'superseded' });
      dropUnused();
      if (isRunning) runner.restart();
      next();
    },
    cancelArranging() {
      if (finishAll(({ task }) => task.kind === 'arrange', { kind: 'superseded' })) runner.restart();
      next();
    },
    // The answer's type follows from the task's, which `RunTask` states once for both sides of the worker.
    run: run as RunTask,
    hold() {
      const { list, release } = lists.hold();
      return {
        run: ((task: MatchingTask) => run(task, list)) as RunTask,
        release() {
          release();
          dropUnused();
        },
      };
    },
    linkAt: (index) => linkAt(lists.current(), index),
    dispose() {
      finishAll(() => true, { kind: 'superseded' });
      runner.dispose();
    },
  };
}
