import { arrange, progressStep } from '../core/arrange';
import type { Arrangement, Run } from '../core/arrange';
import { passes, parseFilter } from '../core/filter';
import type { FilterQuery } from '../core/filter';
import type { Link } from '../core/link';
import { findSpans } from '../core/spans';
import type { LinkSpans } from '../core/spans';

/** What the worker can be asked; each answer's type stands in {@link MatchingAnswers}. */
export type MatchingTask =
  | {
      readonly kind: 'arrange';
      readonly query: FilterQuery & { readonly unique: boolean };
      readonly runs: readonly Run[];
    }
  | { readonly kind: 'spans'; readonly query: FilterQuery; readonly indexes: readonly number[] }
  | { readonly kind: 'locate'; readonly query: FilterQuery; readonly from: number };

export interface MatchingAnswers {
  readonly arrange: Arrangement;
  readonly spans: readonly LinkSpans[];
  readonly locate: null;
}

/**
 * Runs a task on the links of a page: everything in Sheaf that runs a pattern of the user's. `onProgress` is told the index of
 * the link that is next, for `locate` before each link, otherwise every few.
 *
 * Patterns that cannot be read match nothing: whoever asks has read them before, to tell the user.
 */
export function runTask<Kind extends MatchingTask['kind']>(
  task: MatchingTask & { readonly kind: Kind },
  links: readonly Link[],
  onProgress: (index: number) => void,
): MatchingAnswers[Kind];
export function runTask(
  task: MatchingTask,
  links: readonly Link[],
  onProgress: (index: number) => void,
): MatchingAnswers[MatchingTask['kind']] {
  const parsed = parseFilter(task.query);
  const filter = parsed.ok ? parsed.value : null;
  switch (task.kind) {
    case 'arrange':
      return filter === null
        ? { taken: new Uint32Array(), duplicates: 0 }
        : arrange(links, task.runs, filter, { unique: task.query.unique, onProgress });
    case 'spans':
      return task.indexes.map((index) => {
        const link = links[index];
        return filter === null || link === undefined ? { url: [], text: [] } : findSpans(filter, link);
      });
    case 'locate':
      for (const [offset, link] of links.slice(task.from, task.from + progressStep).entries()) {
        onProgress(task.from + offset);
        if (filter !== null) passes(filter, link);
      }
      return null;
  }
}
