import { Fragment } from 'preact';
import type { ComponentChildren } from 'preact';
import { translate } from '../browser/i18n';
import type { CountPart } from './counts';
import type { News } from './news';
import styles from './StatusLine.module.css';

interface StatusLineProps {
  readonly id: string;
  /** What there is to report; `null` if nothing. It is shown instead of the counts, unless a button shows it already. */
  readonly news: News | null;
  readonly counts: readonly CountPart[];
  /** Called to list the duplicates too. */
  readonly onShowDuplicates: () => void;
  /** Whether more links may come. */
  readonly isUnderWay: boolean;
  /** What stands before the text, where there is room for a tick. */
  readonly before?: ComponentChildren;
  /** The end of the line. */
  readonly children?: ComponentChildren;
}

/**
 * The status line: what a copy will take and what is missing from it, or a notice, or what is wrong. Its height never changes, so
 * that nothing below it moves. A failure that needs more room covers the beginning of the list.
 */
export function StatusLine(props: StatusLineProps) {
  const { id, news, counts, onShowDuplicates, isUnderWay, before, children } = props;
  const shown = news?.isShownElsewhere ? null : news;
  return (
    <div class={styles.place}>
      <div class={news?.kind === 'failing' ? `${styles.line} ${styles.isFailing}` : styles.line}>
        {before}
        <p
          id={id}
          class={styles.text}
          role="status"
          // What is to be heard of it is announced elsewhere, once typing pauses.
          aria-live="off"
          title={shown ? undefined : counts.map(({ text }) => text).join(' · ')}
        >
          {news?.isShownElsewhere && <span class="visually-hidden">{news.text} </span>}
          {shown ? (
            <span class={styles[shown.kind]}>{shown.text}</span>
          ) : (
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
            ))
          )}
        </p>
        {children}
        {isUnderWay && <div class={styles.progress} role="progressbar" aria-label={translate('reading')} />}
      </div>
    </div>
  );
}
