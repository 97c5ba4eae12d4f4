import type { ComponentChildren } from 'preact';
import { translate } from '../browser/i18n';
import styles from './StatusLine.module.css';

interface StatusLineProps {
  readonly id: string;
  /** What is wrong with the query or the page, shown instead of everything else; `null` if nothing is. */
  readonly failure: ComponentChildren;
  /** Shown instead of the counts; `null` if there is nothing to report. */
  readonly notice: ComponentChildren;
  readonly counts: string;
  /** What is announced without being shown, because a button shows it; `null` if there is nothing. */
  readonly announcement: ComponentChildren;
  /** Whether more links may come. */
  readonly isUnderWay: boolean;
  /** What stands before the text. */
  readonly before?: ComponentChildren;
  /** The end of the line. */
  readonly children?: ComponentChildren;
}

/**
 * The status line: what a copy will take and what is missing from it, or a notice, or what is wrong. Its height never changes, so
 * that nothing below it moves. A failure that needs more room covers the beginning of the list.
 */
export function StatusLine(props: StatusLineProps) {
  const { id, failure, notice, counts, announcement, isUnderWay, before, children } = props;
  return (
    <div class={styles.place}>
      <div class={failure ? `${styles.line} ${styles.failing}` : styles.line}>
        {before}
        <p id={id} class={styles.text} role="status" aria-atomic="false" title={failure || notice ? undefined : counts}>
          {announcement && <span class="visually-hidden">{announcement} </span>}
          {failure || notice || counts}
        </p>
        {children}
        {isUnderWay && <progress class={styles.progress} aria-label={translate('reading')} />}
      </div>
    </div>
  );
}
