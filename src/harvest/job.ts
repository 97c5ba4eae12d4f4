import type { LinkList } from './link-lists';
import type { MatchingAnswers, MatchingTask } from './matching';

/** The outcome of a task. */
export type MatchOutcome<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** The user's patterns took longer than the budget. */
  | {
      readonly kind: 'slow';
      /** The index of the link that was being matched, or `null` if unknown. */
      readonly index: number | null;
    }
  /** A newer task of its kind, or other links, replaced it. */
  | { readonly kind: 'superseded' }
  /** The worker did not start, or the task threw or never ended. This is a bug; the console shows details. */
  | { readonly kind: 'broken' };

/** The outcome of a task of any kind. */
export type AnyOutcome = MatchOutcome<MatchingAnswers[MatchingTask['kind']]>;

/** A waiting or running task, with the links it works on. */
export interface Job {
  readonly id: number;
  readonly task: MatchingTask;
  readonly list: LinkList;
  readonly finish: (outcome: AnyOutcome) => void;
}
