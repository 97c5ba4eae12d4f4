import { Fragment } from 'preact';
import type { ComponentChildren } from 'preact';
import { translate } from '../browser/i18n';
import type { CountPart } from './counts';
import styles from './StatusLine.module.css';

interface StatusLineProps {
  readonly id: string;
  /** What is wrong with the query or the page, shown instead of everything else; `null` if nothing is. */
  readonly failure: ComponentChildren;
  /** Shown instead of the counts; `null` if there is nothing to report. */
  readonly notice: ComponentChildren;
  readonly counts: readonly CountPart[];
  /** Called to list the duplicates too. */
  readonly onShowDuplicates: () => void;
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
  const { id, failure, notice, counts, onShowDuplicates, announcement, isUnderWay, before, children } = props;
  return (
    <div class={styles.place}>
      <div class={failure ? `${styles.line} ${styles.failing}` : styles.line}>
        {before}
        <p
          id={id}
          class={styles.text}
          role="status"
          aria-atomic="false"
          title={failure || notice ? undefined : counts.map(({ text }) => text).join(' · ')}
        >
          {announcement && <span class="visually-hidden">{announcement} </span>}
          {failure ||
            notice ||
            counts.map(({ text, isOfDuplicates }, place) => (
              <Fragment key={text}>
                {place > 0 && ' · '}
                {isOfDuplicates ? (
                  <button
                    type="button"
                    class={styles.inText}
                    title={translate('showDuplicates')}
                    onClick={onShowDuplicates}
                  >
                    {text}
                  </button>
                ) : (
                  text
                )}
              </Fragment>
            ))}
        </p>
        {children}
        {isUnderWay && <progress class={styles.progress} aria-label={translate('reading')} />}
      </div>
    </div>
  );
}
