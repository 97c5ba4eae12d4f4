import type { LinkRun } from '../core/links/packed-links';
import type { MatchingAnswers, MatchingTask } from './matching';

/** What the worker is sent. Tasks run in the order in which they arrive. */
export type ToWorker =
  /** Links to add to a list, which is kept until it is dropped. */
  | { readonly kind: 'links'; readonly list: number; readonly links: LinkRun }
  | { readonly kind: 'drop'; readonly list: number }
  | { readonly kind: 'task'; readonly id: number; readonly list: number; readonly task: MatchingTask };

/** What the worker reports of a task. */
export type FromWorker =
  /** The worker has taken the task up. */
  | { readonly kind: 'began'; readonly id: number }
  /** The user's patterns run next on the link with that index, and on some that follow it. */
  | { readonly kind: 'at'; readonly id: number; readonly index: number }
  /** The user's patterns have run; the rest is Sheaf's own work. */
  | { readonly kind: 'matched'; readonly id: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: MatchingAnswers[MatchingTask['kind']] }
  /** The task threw, which is a bug. */
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };
