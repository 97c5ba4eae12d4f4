import type { LinkRun } from '../core/links/packed-links';
import type { MatchingAnswers, MatchingTask } from './matching';

/** A message to the worker. Tasks run in the order in which they arrive. */
export type ToWorker =
  /** Adds links to a list, which is kept until it is dropped. */
  | { readonly kind: 'links'; readonly list: number; readonly links: LinkRun }
  | { readonly kind: 'drop'; readonly list: number }
  | { readonly kind: 'task'; readonly id: number; readonly list: number; readonly task: MatchingTask };

/** A message from the worker about a task. */
export type FromWorker =
  /** The worker has started the task. */
  | { readonly kind: 'began'; readonly id: number }
  /** The user's patterns run next on the link with this index and on some that follow. */
  | { readonly kind: 'at'; readonly id: number; readonly index: number }
  /** The user's patterns have run. What remains is Sheaf's own work. */
  | { readonly kind: 'matched'; readonly id: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: MatchingAnswers[MatchingTask['kind']] }
  /** The task threw. This is a bug. */
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** The part of a `Worker` that is used here. */
export interface WorkerLike {
  readonly postMessage: (message: ToWorker) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  /** Called if the worker's script cannot be loaded or throws outside of any task. */
  onerror: ((event: ErrorEvent) => void) | null;
}
