import type { Link } from '../core/link';
import type { LinkRun } from '../core/packed-links';
import { countLinks, createLinkLists, linkAt } from './link-lists';
import type { LinkList } from './link-lists';
import type { MatchingAnswers, MatchingTask } from './matching';
import type { FromWorker, ToWorker } from './worker-messages';

/** How a task ended. */
export type MatchOutcome<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Ended because the user's patterns took longer than the budget. */
  | {
      readonly kind: 'slow';
      /** The index of the link that was being matched, if known. */ readonly index: number | null;
    }
  /** Ended because a newer task of its kind, or other links, took its place. */
  | { readonly kind: 'superseded' }
  /** The worker did not start, or the task threw or never ended: a bug, which the console has. */
  | { readonly kind: 'broken' };

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
  /** Supersedes what is being arranged, or waits to be: its answer is not wanted any more. */
  readonly cancelArranging: () => void;
  /** Keeps the links there are until they are released, however often the matcher is cleared. */
  readonly hold: () => HeldLinks;
  /** The link with that index, as it was added. */
  readonly linkAt: (index: number) => Link | null;
  /** Ends the worker. */
  readonly dispose: () => void;
}

/** The part of a `Worker` that is used here. */
export interface WorkerLike {
  readonly postMessage: (message: ToWorker) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  /** Called when the worker's script cannot be loaded, or throws outside of any task. */
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface MatcherOptions {
  readonly createWorker: () => WorkerLike;
  /** How long the user's patterns may run in one task, in milliseconds, before the worker is ended; asked when they begin. */
  readonly budgetMs: () => number;
}

type AnyOutcome = MatchOutcome<MatchingAnswers[MatchingTask['kind']]>;

interface Job {
  readonly id: number;
  readonly task: MatchingTask;
  readonly list: LinkList;
  readonly finish: (outcome: AnyOutcome) => void;
  /** When the user's patterns began to run; `null` while they do not. */
  matchingSince: number | null;
  /** The index of the link that they were last known to run on. */
  at: number | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** How long patterns may go on, in milliseconds, once a newer task is waiting. */
const hurryMs = 150;

/**
 * What each link adds to that, in milliseconds: of a long list, patterns that are fast take longer than that too, and a fresh
 * worker would have to be sent the whole list.
 */
const hurryPerLinkMs = 0.005;

/**
 * How long Sheaf's own part of a task may take, in milliseconds: cleaning, ordering, rendering. The patterns that a template
 * runs have been through the same links within the budget, when they were matched. A million links take two seconds.
 */
const ownWorkMs = 20_000;

/** From how late a timer counts as a sign that this thread was busy, in milliseconds; then the worker may have answered by now. */
const lateMs = 50;

/**
 * Starts a worker when it is told to, or has something to do, and a fresh one after each that had to be ended. The
 * budget counts only while the user's patterns run: neither a slow start of the worker nor the length of the list is held against them.
 */
export function createMatcher({ createWorker, budgetMs }: MatcherOptions): Matcher {
  const lists = createLinkLists();
  const waiting = new Map<string, Job>();
  let lastId = 0;
  let worker: WorkerLike | null = null;
  let running: Job | null = null;

  function start(): WorkerLike {
    worker ??= startWorker();
    return worker;
  }

  function startWorker(): WorkerLike {
    const started = createWorker();
    started.onmessage = ({ data }) => hear(data);
    started.onerror = (event) => {
      if (started === worker) fail(event.message);
    };
    for (const { id, runs } of lists.all())
      for (const links of runs) started.postMessage({ kind: 'links', list: id, links });
    return started;
  }

  function hear(message: FromWorker): void {
    const job = running;
    if (job?.id !== message.id) return;
    switch (message.kind) {
      case 'began':
      case 'matched':
        job.matchingSince = null;
        limit(job, ownWorkMs);
        return;
      case 'at':
        job.at = message.index;
        if (job.matchingSince !== null) return;
        job.matchingSince = performance.now();
        limit(job, matchingLimit(job));
        return;
      case 'answer':
        end(job, { kind: 'answer', answer: message.answer });
        return;
      case 'failed':
        console.error(`The task ${job.task.kind} failed: ${message.reason}`);
        end(job, { kind: 'broken' });
    }
  }

  /** Whether something newer waits for a task to end: of its kind, or a match while the link that was too slow is looked for. */
  function isHurried({ kind }: MatchingTask): boolean {
    return waiting.has(kind) || (kind === 'locate' && waiting.has('arrange'));
  }

  /** How long the patterns of a task may run. */
  function matchingLimit({ task, list }: Job): number {
    if (!isHurried(task)) return budgetMs();
    return Math.min(budgetMs(), hurryMs + countLinks(list) * hurryPerLinkMs);
  }

  function limit(job: Job, ms: number): void {
    clearTimeout(job.timer);
    const elapsed = performance.now() - (job.matchingSince ?? performance.now());
    const due = performance.now() + Math.max(0, ms - elapsed);
    job.timer = setTimeout(
      () => {
        if (performance.now() - due < lateMs) giveUp(job);
        else job.timer = setTimeout(() => giveUp(job), lateMs);
      },
      Math.max(0, ms - elapsed),
    );
  }

  function giveUp(job: Job): void {
    restart();
    if (job.matchingSince === null) {
      console.error(`The task ${job.task.kind} never ended.`);
      end(job, { kind: 'broken' });
    } else {
      end(job, isHurried(job.task) ? { kind: 'superseded' } : { kind: 'slow', index: job.at });
    }
  }

  function restart(): void {
    worker?.terminate();
    worker = startWorker();
  }

  /** The worker is broken: whoever waits is told so, and the next task is given to a fresh one. */
  function fail(reason: string): void {
    console.error(`The worker failed: ${reason}`);
    worker?.terminate();
    worker = null;
    finishAll(() => true, { kind: 'broken' });
  }

  function end(job: Job, outcome: AnyOutcome): void {
    clearTimeout(job.timer);
    running = null;
    job.finish(outcome);
    dropUnused();
    next();
  }

  function next(): void {
    if (running !== null) return;
    for (const [key, job] of waiting) {
      waiting.delete(key);
      running = job;
      const ready = start();
      ready.postMessage({ kind: 'task', id: job.id, list: job.list.id, task: job.task });
      return;
    }
  }

  function run(task: MatchingTask, list = lists.current()): Promise<AnyOutcome> {
    return new Promise((finish) => {
      const job = { id: ++lastId, task, list, finish, matchingSince: null, at: null, timer: undefined };
      const key = task.kind === 'render' ? `render ${job.id}` : task.kind;
      waiting.get(key)?.finish({ kind: 'superseded' });
      waiting.set(key, job);
      if (running !== null && running.matchingSince !== null) limit(running, matchingLimit(running));
      next();
    });
  }

  /** Ends those tasks that wait or run; tells whether the one that runs was among them. */
  function finishAll(isMeant: (job: Job) => boolean, outcome: AnyOutcome): boolean {
    for (const [key, job] of waiting) {
      if (!isMeant(job)) continue;
      waiting.delete(key);
      job.finish(outcome);
    }
    const job = running;
    if (job === null || !isMeant(job)) return false;
    clearTimeout(job.timer);
    running = null;
    job.finish(outcome);
    return true;
  }

  function dropUnused(): void {
    const jobs = [...waiting.values(), ...(running === null ? [] : [running])];
    for (const id of lists.dropUnused((list) => jobs.some((job) => job.list === list))) {
      worker?.postMessage({ kind: 'drop', list: id });
    }
  }

  return {
    start: () => void start(),
    add(links) {
      lists.add(links);
      worker?.postMessage({ kind: 'links', list: lists.current().id, links });
    },
    clear() {
      lists.begin();
      const isRunning = finishAll(({ task }) => task.kind !== 'render', { kind: 'superseded' });
      dropUnused();
      if (isRunning) restart();
      next();
    },
    cancelArranging() {
      if (finishAll(({ task }) => task.kind === 'arrange', { kind: 'superseded' })) restart();
      next();
    },
    // The answer's type follows from the task's, which `runTask` states once for both sides of the worker.
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
      worker?.terminate();
      worker = null;
    },
  };
}
