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
  /** Called to have the frames read that could not be. */
  readonly onAllow: () => void;
}

/** Says what a copy will take and what is missing from it, or what the last one took. */
export function StatusLine({ shown, progress, notice, hasFailed, onAllow }: StatusLineProps) {
  const counts = hasFailed && progress === null ? [] : describeCounts(shown, progress);
  const sites = progress?.state === 'done' ? progress.unreadFrames.sites : [];
  return (
    <div class={styles.line}>
      <p class={styles.text} role="status">
        {notice === null ? counts.join(' · ') : <NoticeText notice={notice} />}
      </p>
      {sites.length > 0 && (
        <button
          type="button"
          class={styles.allow}
          title={translate('allowHint', sites.map(hostOf).join(', '))}
          onClick={onAllow}
        >
          {translate('allow')}
        </button>
      )}
      {!hasFailed && (progress === null || progress.state === 'reading') && (
        <progress class={styles.progress} aria-label={translate('reading')} />
      )}
    </div>
  );
}

/** The host of a match pattern such as `https://example.com/*`. */
const hostOf = (site: string): string => site.split('/')[2] ?? site;

function NoticeText({ notice }: { readonly notice: Notice }) {
  return notice.kind === 'copied' ? (
    <span class={styles.good}>{translateCount('copied', notice.count, translate(formatNames[notice.format]))}</span>
  ) : (
    <span class={styles.bad}>{failureText(notice.failure)}</span>
  );
}
