import type { LinkList } from './link-lists';
import type { MatchingAnswers, MatchingTask } from './matching';

/** How a task ended. */
export type MatchOutcome<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Ended because the user's patterns took longer than the budget. */
  | {
      readonly kind: 'slow';
      /** The index of the link that was being matched, if known. */
      readonly index: number | null;
    }
  /** Ended because a newer task of its kind, or other links, took its place. */
  | { readonly kind: 'superseded' }
  /** The worker did not start, or the task threw or never ended: a bug, which the console has. */
  | { readonly kind: 'broken' };

/** The outcome of a task of whichever kind. */
export type AnyOutcome = MatchOutcome<MatchingAnswers[MatchingTask['kind']]>;

/** A task that waits or runs, and the links that it is about. */
export interface Job {
  readonly id: number;
  readonly task: MatchingTask;
  readonly list: LinkList;
  readonly finish: (outcome: AnyOutcome) => void;
}
