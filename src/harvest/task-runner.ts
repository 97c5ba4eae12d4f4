import type { AnyOutcome, Job } from './job';
import { countLinks } from './link-lists';
import type { LinkList } from './link-lists';
import type { FromWorker, ToWorker } from './worker-messages';

/** The part of a `Worker` that is used here. */
export interface WorkerLike {
  readonly postMessage: (message: ToWorker) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  /** Called when the worker's script cannot be loaded, or throws outside of any task. */
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface TaskRunnerOptions {
  readonly createWorker: () => WorkerLike;
  /** How long the user's patterns may run in one task, in milliseconds, before the worker is ended; asked when they begin. */
  readonly budgetMs: () => number;
  /** The lists of links that a fresh worker needs. */
  readonly lists: () => Iterable<LinkList>;
  /** Whether something newer waits for a job to end. */
  readonly isHurried: (job: Job) => boolean;
  /** Called when a job has ended. */
  readonly onEnd: () => void;
  /** Called when the worker itself is broken; the next job gets a fresh one. */
  readonly onBroken: () => void;
}

/** Runs one task at a time in a worker, which is ended, and replaced, when the user's patterns take too long. */
export interface TaskRunner {
  /** Starts the worker, unless it has been: otherwise the first job does. */
  readonly start: () => void;
  /** Tells the worker of links, if it has been started; one that starts later is given all lists. */
  readonly post: (message: Exclude<ToWorker, { readonly kind: 'task' }>) => void;
  /** The job that runs. */
  readonly running: () => Job | null;
  /** Runs a job; none may be running. */
  readonly run: (job: Job) => void;
  /** Gives the patterns that run less time, where something newer waits for them by now. */
  readonly hurry: () => void;
  /** Ends the job that runs with an outcome of its own; the worker goes on with it, unless it is restarted. */
  readonly finish: (outcome: AnyOutcome) => void;
  /** Ends the worker and starts another. */
  readonly restart: () => void;
  /** Ends the worker. */
  readonly dispose: () => void;
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

/** A job, and how far the worker has come with it. */
interface Run {
  readonly job: Job;
  /** When the user's patterns began to run; `null` while they do not. */
  matchingSince: number | null;
  /** The index of the link that they were last known to run on. */
  at: number | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** The budget counts only while the user's patterns run: neither a slow start nor the length of the list is held against them. */
export function createTaskRunner(options: TaskRunnerOptions): TaskRunner {
  const { createWorker, budgetMs, lists, isHurried, onEnd, onBroken } = options;
  let worker: WorkerLike | null = null;
  let current: Run | null = null;

  function start(): WorkerLike {
    worker ??= startWorker();
    return worker;
  }

  function startWorker(): WorkerLike {
    const started = createWorker();
    started.onmessage = ({ data }) => hear(data);
    started.onerror = (event) => {
      if (started === worker) breakDown(event.message);
    };
    for (const { id, runs } of lists())
      for (const links of runs) started.postMessage({ kind: 'links', list: id, links });
    return started;
  }

  function hear(message: FromWorker): void {
    const run = current;
    if (run?.job.id !== message.id) return;
    switch (message.kind) {
      case 'began':
      case 'matched':
        run.matchingSince = null;
        limit(run, ownWorkMs);
        return;
      case 'at':
        run.at = message.index;
        if (run.matchingSince !== null) return;
        run.matchingSince = performance.now();
        limit(run, matchingLimit(run.job));
        return;
      case 'answer':
        end({ kind: 'answer', answer: message.answer });
        return;
      case 'failed':
        console.error(`The task ${run.job.task.kind} failed: ${message.reason}`);
        end({ kind: 'broken' });
    }
  }

  /** How long the patterns of a job may run. */
  function matchingLimit(job: Job): number {
    if (!isHurried(job)) return budgetMs();
    return Math.min(budgetMs(), hurryMs + countLinks(job.list) * hurryPerLinkMs);
  }

  function limit(run: Run, ms: number): void {
    clearTimeout(run.timer);
    const elapsed = performance.now() - (run.matchingSince ?? performance.now());
    const due = performance.now() + Math.max(0, ms - elapsed);
    run.timer = setTimeout(
      () => {
        if (performance.now() - due < lateMs) giveUp(run);
        else run.timer = setTimeout(() => giveUp(run), lateMs);
      },
      Math.max(0, ms - elapsed),
    );
  }

  function giveUp({ job, matchingSince, at }: Run): void {
    restart();
    if (matchingSince === null) {
      console.error(`The task ${job.task.kind} never ended.`);
      end({ kind: 'broken' });
    } else {
      end(isHurried(job) ? { kind: 'superseded' } : { kind: 'slow', index: at });
    }
  }

  function restart(): void {
    worker?.terminate();
    worker = startWorker();
  }

  function breakDown(reason: string): void {
    console.error(`The worker failed: ${reason}`);
    dispose();
    onBroken();
  }

  function finish(outcome: AnyOutcome): void {
    const run = current;
    clearTimeout(run?.timer);
    current = null;
    run?.job.finish(outcome);
  }

  function end(outcome: AnyOutcome): void {
    finish(outcome);
    onEnd();
  }

  function dispose(): void {
    worker?.terminate();
    worker = null;
  }

  return {
    start: () => void start(),
    post: (message) => worker?.postMessage(message),
    running: () => current?.job ?? null,
    run(job) {
      current = { job, matchingSince: null, at: null, timer: undefined };
      start().postMessage({ kind: 'task', id: job.id, list: job.list.id, task: job.task });
    },
    hurry() {
      if (current !== null && current.matchingSince !== null) limit(current, matchingLimit(current.job));
    },
    finish,
    restart,
    dispose,
  };
}
