import type { PackedLinks } from '../core/packed-links';
import type { MatchingAnswers, MatchingTask } from './matching';
import type { FromWorker, ToWorker } from './worker-messages';

/** How a task ended: with its answer; `slow`, ended because it took too long; `superseded` by a newer one of its kind. */
export type MatchOutcome<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'slow'; /** The index of the link it was busy with, if known. */ readonly index: number | null }
  | { readonly kind: 'superseded' };

/** Runs the user's patterns where they can freeze nothing. */
export interface Matcher {
  /** Adds links behind those there are. */
  readonly add: (links: PackedLinks) => void;
  /** Forgets all links, and what is being done with them. */
  readonly clear: () => void;
  /** Runs a task as soon as the one before has ended; of those that wait, only the newest of each kind runs. */
  readonly run: <Kind extends MatchingTask['kind']>(
    task: MatchingTask & { readonly kind: Kind },
  ) => Promise<MatchOutcome<MatchingAnswers[Kind]>>;
  /** Ends the worker. */
  readonly dispose: () => void;
}

/** The part of a `Worker` that is used here. */
export interface WorkerLike {
  readonly postMessage: (message: ToWorker) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
}

export interface MatcherOptions {
  readonly createWorker: () => WorkerLike;
  /** How long the patterns of a task may run, in milliseconds, before its worker is ended; asked when one begins. */
  readonly budgetMs: () => number;
}

type AnyOutcome = MatchOutcome<MatchingAnswers[MatchingTask['kind']]>;

interface Job {
  readonly id: number;
  readonly task: MatchingTask;
  readonly finish: (outcome: AnyOutcome) => void;
  startedAt: number | null;
  at: number | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** A task that something newer waits for may still take this long, in milliseconds. */
const hurryMs = 150;

/**
 * What a task may take besides, for each link, in milliseconds: the patterns have their budget for themselves, and what Sheaf does
 * with each link (folding, cleaning, ordering) is not held against them. A million links are put in order within three seconds.
 */
const perLinkMs = 0.005;

/**
 * How long rendering may take, in milliseconds. The patterns that a template runs have been through the same links within the
 * budget, when they were matched, so only the length of the list counts here: a million links take two seconds.
 */
const renderBudgetMs = 20_000;

/**
 * Starts a worker at once, so that it is there when the first links are, and a fresh one after each that had to be ended. The
 * budget counts from the moment the worker takes up the task, so that a slow start is not held against a pattern, nor is the length of
 * the list.
 */
export function createMatcher({ createWorker, budgetMs }: MatcherOptions): Matcher {
  const kept: PackedLinks[] = [];
  const waiting = new Map<MatchingTask['kind'], Job>();
  let worker = startWorker();
  let running: Job | null = null;
  let lastId = 0;
  let linkCount = 0;

  function startWorker(): WorkerLike {
    const started = createWorker();
    started.onmessage = ({ data }) => hear(data);
    for (const links of kept) started.postMessage({ kind: 'links', links });
    return started;
  }

  function hear(message: FromWorker): void {
    if (running?.id !== message.id) return;
    if (message.kind === 'at') {
      running.at = message.index;
      if (running.startedAt === null) {
        running.startedAt = performance.now();
        limit(running, budgetOf(running.task));
      }
      return;
    }
    end(running, { kind: 'answer', answer: message.answer });
  }

  function budgetOf({ kind }: MatchingTask): number {
    if (kind === 'render' || kind === 'example') return renderBudgetMs;
    return (waiting.has(kind) ? hurryMs : budgetMs()) + linkCount * perLinkMs;
  }

  function limit(job: Job, ms: number): void {
    clearTimeout(job.timer);
    const elapsed = performance.now() - (job.startedAt ?? performance.now());
    job.timer = setTimeout(() => giveUp(job), Math.max(0, ms - elapsed));
  }

  function giveUp(job: Job): void {
    worker.terminate();
    worker = startWorker();
    const isSuperseded = waiting.has(job.task.kind);
    end(job, isSuperseded ? { kind: 'superseded' } : { kind: 'slow', index: job.at });
  }

  function end(job: Job, outcome: AnyOutcome): void {
    clearTimeout(job.timer);
    running = null;
    job.finish(outcome);
    next();
  }

  function next(): void {
    if (running !== null) return;
    for (const [kind, job] of waiting) {
      waiting.delete(kind);
      running = job;
      worker.postMessage({ kind: 'task', id: job.id, task: job.task });
      return;
    }
  }

  function run(task: MatchingTask): Promise<AnyOutcome> {
    return new Promise((finish) => {
      waiting.get(task.kind)?.finish({ kind: 'superseded' });
      waiting.set(task.kind, { id: ++lastId, task, finish, startedAt: null, at: null, timer: undefined });
      if (running?.task.kind === task.kind && running.startedAt !== null) limit(running, budgetOf(task));
      next();
    });
  }

  function drop(): void {
    kept.length = 0;
    linkCount = 0;
    for (const job of waiting.values()) job.finish({ kind: 'superseded' });
    waiting.clear();
    clearTimeout(running?.timer);
    running?.finish({ kind: 'superseded' });
    running = null;
  }

  return {
    add(links) {
      kept.push(links);
      linkCount += links.count;
      worker.postMessage({ kind: 'links', links });
    },
    clear() {
      const isBusy = running !== null;
      drop();
      if (isBusy) {
        worker.terminate();
        worker = startWorker();
      } else {
        worker.postMessage({ kind: 'clear' });
      }
    },
    // The answer's type follows from the task's, which `runTask` states once for both sides of the worker.
    run: run as Matcher['run'],
    dispose() {
      drop();
      worker.terminate();
    },
  };
}
