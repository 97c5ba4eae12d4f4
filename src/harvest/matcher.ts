import type { Link } from '../core/links/link';
import type { LinkRun } from '../core/links/packed-links';
import type { AnyOutcome, Job, MatchOutcome } from './job';
import { createLinkLists, linkAt } from './link-lists';
import type { MatchingAnswers, MatchingTask } from './matching';
import { createTaskRunner } from './task-runner';
import type { TaskRunnerOptions } from './task-runner';

/** Runs a task of any kind and resolves to its outcome. */
type RunTask = <Kind extends MatchingTask['kind']>(
  task: MatchingTask & { readonly kind: Kind },
) => Promise<MatchOutcome<MatchingAnswers[Kind]>>;

/** The links of one moment, kept until they are released. */
export interface HeldLinks {
  /** Runs a task on these links, even after the matcher has been given others. */
  readonly run: RunTask;
  readonly release: () => void;
}

/** Runs the user's patterns where they can freeze nothing. */
export interface Matcher {
  /** Starts the worker unless it is running. Otherwise the first task starts it and waits for it. */
  readonly start: () => void;
  /** Adds links after the existing ones. */
  readonly add: (links: LinkRun) => void;
  /** Removes all links. `render` tasks continue; every other task is superseded. */
  readonly clear: () => void;
  /**
   * Runs a task once the task before it has ended. Of the waiting tasks only the newest of each kind runs, except that every
   * `render` and every `count` task runs. A `count` task runs when nothing else waits.
   */
  readonly run: RunTask;
  /** Supersedes the `arrange` task that runs or waits, because its answer is no longer wanted. */
  readonly cancelArranging: () => void;
  /** Keeps the current links until they are released, however often the matcher is cleared. */
  readonly hold: () => HeldLinks;
  /** Returns the link with this index as it was added, or `null` if there is none. */
  readonly linkAt: (index: number) => Link | null;
  /** Ends the worker. */
  readonly dispose: () => void;
}

export type MatcherOptions = Pick<TaskRunnerOptions, 'createWorker' | 'budgetMs'>;

/** The kinds of tasks of which a newer one replaces no other. */
const everyOneRuns: ReadonlySet<MatchingTask['kind']> = new Set(['render', 'count']);

/** Creates a matcher. It starts a worker on request or for its first task, and a new one after each that had to be ended. */
export function createMatcher(options: MatcherOptions): Matcher {
  const lists = createLinkLists();
  const waiting = new Map<string, Job>();
  let lastId = 0;
  const runner = createTaskRunner({
    ...options,
    lists: lists.all,
    // A newer task of the same kind is waiting, or an `arrange` task, which matters more than others.
    isHurried: ({ task: { kind } }) =>
      waiting.has(kind) || ((kind === 'locate' || kind === 'count') && waiting.has('arrange')),
    onEnd() {
      dropUnused();
      next();
    },
    onBroken: () => void finishAll(() => true, { kind: 'broken' }),
  });

  function next(): void {
    if (runner.running() !== null) return;
    const all = [...waiting];
    // Nobody waits for a count as for the list.
    const [key, job] = all.find(([, { task }]) => task.kind !== 'count') ?? all[0] ?? [];
    if (key === undefined || job === undefined) return;
    waiting.delete(key);
    runner.run(job);
  }

  function run(task: MatchingTask, list = lists.current()): Promise<AnyOutcome> {
    return new Promise((finish) => {
      const job = { id: ++lastId, task, list, finish };
      const key = everyOneRuns.has(task.kind) ? `${task.kind} ${job.id}` : task.kind;
      waiting.get(key)?.finish({ kind: 'superseded' });
      waiting.set(key, job);
      runner.hurry();
      next();
    });
  }

  /** Ends the waiting and running tasks that a predicate selects. Returns whether the running task was one of them. */
  function finishAll(isSelected: (job: Job) => boolean, outcome: AnyOutcome): boolean {
    for (const [key, job] of waiting) {
      if (!isSelected(job)) continue;
      waiting.delete(key);
      job.finish(outcome);
    }
    const running = runner.running();
    if (running === null || !isSelected(running)) return false;
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
    // The type of the answer follows from the type of the task. `RunTask` states this once for both sides of the worker.
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
