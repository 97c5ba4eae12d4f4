import type { AnyOutcome, Job } from './job';
import { countLinks } from './link-lists';
import type { LinkList } from './link-lists';
import type { FromWorker, ToWorker, WorkerLike } from './worker-messages';

export interface TaskRunnerOptions {
  readonly createWorker: () => WorkerLike;
  /** How long the user's patterns may run in one task before the worker is ended, in milliseconds. Read when they begin. */
  readonly budgetMs: () => number;
  /** The lists of links that a new worker needs. */
  readonly lists: () => Iterable<LinkList>;
  /** Whether a newer task is waiting for this job to end. */
  readonly isHurried: (job: Job) => boolean;
  /** Called when a job has ended. */
  readonly onEnd: () => void;
  /** Called when the worker itself has failed. The next job starts a new one. */
  readonly onBroken: () => void;
}

/** Runs one task at a time in a worker. If the user's patterns take too long, the worker is ended and replaced. */
interface TaskRunner {
  /** Starts the worker unless it is running. Otherwise the first job starts it. */
  readonly start: () => void;
  /** Sends a message to the worker if it is running. A worker that starts later receives all lists. */
  readonly post: (message: Exclude<ToWorker, { readonly kind: 'task' }>) => void;
  /** Returns the running job, or `null`. */
  readonly running: () => Job | null;
  /** Runs a job. No other job may be running. */
  readonly run: (job: Job) => void;
  /** Shortens the time limit of the running patterns if a newer task is now waiting. */
  readonly hurry: () => void;
  /** Ends the running job with this outcome. The worker continues to work on it unless it is restarted. */
  readonly finish: (outcome: AnyOutcome) => void;
  /** Ends the worker and starts another one. */
  readonly restart: () => void;
  /** Ends the worker. */
  readonly dispose: () => void;
}

/** How long patterns may continue once a newer task is waiting, in milliseconds. */
const hurryMs = 150;

/**
 * How much each link adds to that limit, in milliseconds. On a long list even fast patterns take longer, and a new worker would
 * need the whole list again.
 */
const hurryPerLinkMs = 0.005;

/**
 * How long Sheaf's own part of a task may take, in milliseconds: cleaning, ordering, rendering. The patterns that a template runs
 * have already matched the same links within the budget. A million links take two seconds.
 */
const ownWorkMs = 20_000;

/** How late a timer may be, in milliseconds. If it is later, this thread was busy, and the worker may have answered by now. */
const lateMs = 50;

/** A job, and how far the worker has come with it. */
interface Run {
  readonly job: Job;
  /** When the user's patterns began to run; `null` while they do not run. */
  matchingSince: number | null;
  /** The index of the link on which they were last known to run. */
  at: number | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Creates a task runner. The budget counts only while the user's patterns run; a slow start or a long list does not use it up.
 */
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
    started.onmessage = ({ data }) => receive(data);
    started.onerror = (event) => {
      if (started === worker) breakDown(event.message);
    };
    for (const { id, runs } of lists())
      for (const links of runs) started.postMessage({ kind: 'links', list: id, links });
    return started;
  }

  function receive(message: FromWorker): void {
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

  /** Returns how long the patterns of a job may run, in milliseconds. */
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
