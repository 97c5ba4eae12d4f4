import { failureText } from '../browser/failure-text';
import { translate, translateCount } from '../browser/i18n';
import type { Progress } from '../harvest/harvest';
import { formatNames } from '../ui/format-names';
import { describeCounts } from './counts';
import styles from './StatusLine.module.css';
import type { Notice, Shown } from './store';

export interface StatusLineProps {
  readonly shown: Shown;
  readonly progress: Progress | null;
  readonly notice: Notice | null;
  /** Whether the page failed, which is said elsewhere: then there is nothing to count. */
  readonly hasFailed: boolean;
}

/** Says what a copy will take, or what the last one took. */
export function StatusLine({ shown, progress, notice, hasFailed }: StatusLineProps) {
  const counts = hasFailed && progress === null ? [] : describeCounts(shown, progress);
  return (
    <p class={styles.line} role="status">
      {notice === null ? counts.join(' · ') : <NoticeText notice={notice} />}
    </p>
  );
}

function NoticeText({ notice }: { readonly notice: Notice }) {
  return notice.kind === 'copied' ? (
    <span class={styles.good}>{translateCount('copied', notice.count, translate(formatNames[notice.format]))}</span>
  ) : (
    <span class={styles.bad}>{failureText(notice.failure)}</span>
  );
}
