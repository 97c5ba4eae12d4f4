import type { ComponentChildren } from 'preact';
import { translate } from '../browser/i18n';
import type { Progress } from '../harvest/progress';
import type { Selection } from '../harvest/selection';
import { describeCounts, isIncomplete } from './counts';
import styles from './StatusLine.module.css';

interface StatusLineProps {
  readonly selection: Selection;
  /** How many of them are ticked. */
  readonly tickedCount: number;
  readonly progress: Progress | null;
  /** Whether the list is complete and up to date. */
  readonly isSettled: boolean;
  /** Shown instead of the counts; `null` if there is no notice. */
  readonly notice: ComponentChildren;
  /** Whether the page failed, which is shown elsewhere. Then there is nothing to count. */
  readonly hasFailed: boolean;
  /** The end of the line. */
  readonly children?: ComponentChildren;
}

/** The status line: what a copy will take and what is missing from it, or a notice. */
export function StatusLine({
  selection,
  tickedCount,
  progress,
  isSettled,
  notice,
  hasFailed,
  children,
}: StatusLineProps) {
  const counts = hasFailed && progress === null ? [] : describeCounts(selection, progress, isSettled, tickedCount);
  return (
    <div class={styles.line}>
      <p class={styles.text} role="status">
        {notice ?? counts.join(' · ')}
      </p>
      {children}
      {!hasFailed && isIncomplete(selection, progress, isSettled) && (
        <progress class={styles.progress} aria-label={translate('reading')} />
      )}
    </div>
  );
}
