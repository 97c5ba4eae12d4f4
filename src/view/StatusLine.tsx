import type { ComponentChildren } from 'preact';
import { translate } from '../browser/i18n';
import type { Progress } from '../harvest/progress';
import type { Selection } from '../harvest/selection';
import { describeCounts, isIncomplete } from './counts';
import styles from './StatusLine.module.css';

export interface StatusLineProps {
  readonly selection: Selection;
  /** How many of them are ticked. */
  readonly tickedCount: number;
  readonly progress: Progress | null;
  /** Whether all that was read is shown. */
  readonly isSettled: boolean;
  /** What is said in place of the counts; `null` where there is nothing to say. */
  readonly notice: ComponentChildren;
  /** Whether the page failed, which is said elsewhere: then there is nothing to count. */
  readonly hasFailed: boolean;
  /** What stands at the end of the line. */
  readonly children?: ComponentChildren;
}

/** Says what a copy will take and what is missing from it, or what the last one took. */
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
