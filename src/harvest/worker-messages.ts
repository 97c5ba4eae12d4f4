import type { PackedLinks } from '../core/packed-links';
import type { MatchingAnswers, MatchingTask } from './matching';

/** What the worker is told. Links are kept until they are cleared; tasks run in the order in which they come. */
export type ToWorker =
  | { readonly kind: 'clear' }
  | { readonly kind: 'links'; readonly links: PackedLinks }
  | { readonly kind: 'task'; readonly id: number; readonly task: MatchingTask };

/** What the worker tells: `at` before the link with that index, the first of them when a task starts. */
export type FromWorker =
  | { readonly kind: 'at'; readonly id: number; readonly index: number | null }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: MatchingAnswers[MatchingTask['kind']] };
