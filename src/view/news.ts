import { failureText } from '../browser/failure-text';
import { withMistake } from '../core/query/pattern-mistake';
import type { Query } from '../core/query/query';
import type { Failure } from '../core/result';
import { describeNotice } from './notice-text';
import type { Store } from './store';

/** What the status line has to report besides the counts. */
export interface News {
  readonly text: string;
  readonly kind: 'failing' | 'failed' | 'done';
  /** Whether a button shows it already, so that it is only announced. */
  readonly isShownElsewhere: boolean;
}

/** Returns the failure to report, or `null`. While somebody waits for the page, that it is busy is no failure. */
export function failureToReport({ listing, notices }: Store): Failure | null {
  return notices.notice.value?.kind === 'waiting' ? null : listing.saidFailure.value;
}

/** Returns what the status line reports besides the counts: what is wrong, in Sheaf's own words if it knows, or what was done. */
export function newsOf(store: Store): News | null {
  const failure = failureToReport(store);
  if (failure !== null) {
    const text = failureText(withMistake(failure, store.recipe.query.value));
    return { text, kind: 'failing', isShownElsewhere: false };
  }
  const notice = store.notices.notice.value;
  if (notice === null) return null;
  const isPlainCopy =
    notice.kind === 'taken' && notice.taken.parts.length === 1 && notice.taken.parts[0]?.code === 'copied';
  return {
    text: describeNotice(notice),
    kind: notice.kind === 'failed' ? 'failed' : 'done',
    isShownElsewhere: isPlainCopy,
  };
}

/** Returns the field that the reported failure is about; `null` if it is about none. A slow pattern is Filter if there is one. */
export function fieldAtFault(store: Store): 'include' | 'exclude' | 'selector' | null {
  const fields = { 'bad-include': 'include', 'bad-exclude': 'exclude', 'bad-selector': 'selector' } as const;
  const code = failureToReport(store)?.code;
  if (code === 'slow-pattern') return patternIn(store.recipe.query.value);
  return code !== undefined && code in fields ? fields[code as keyof typeof fields] : null;
}

const patternIn = ({ include }: Query) => (include === '' ? 'exclude' : 'include');
