import type { ComponentChildren } from 'preact';
import { translate } from '../browser/i18n';
import { allSites, sitesToRequest } from '../browser/permissions';
import type { Progress } from '../harvest/progress';
import { describeCounts, isIncomplete } from './counts';
import { describeNotice } from './notice-text';
import styles from './StatusLine.module.css';
import type { Selection } from '../harvest/selection';
import type { Notice } from '../view/models/notice-model';

export interface StatusLineProps {
  readonly selection: Selection;
  /** How many of them a copy takes. */
  readonly tickedCount: number;
  readonly progress: Progress | null;
  /** Whether all that was read is shown. */
  readonly isSettled: boolean;
  readonly notice: Notice | null;
  /** Whether the page failed, which is said elsewhere: then there is nothing to count. */
  readonly hasFailed: boolean;
  /** Called to have the frames read that could not be. */
  readonly onAllow: () => void;
  /** What stands at the end of the line. */
  readonly children?: ComponentChildren;
  /** Called to open no more tabs. */
  readonly onStop: () => void;
  /** Called to take back what the notice says. */
  readonly onUndo: (undo: () => void) => void;
}

/** Says what a copy will take and what is missing from it, or what the last one took. */
export function StatusLine({
  selection,
  tickedCount,
  progress,
  isSettled,
  notice,
  hasFailed,
  onAllow,
  onStop,
  onUndo,
  children,
}: StatusLineProps) {
  const counts = hasFailed && progress === null ? [] : describeCounts(selection, progress, isSettled, tickedCount);
  const sites = progress?.state === 'done' ? sitesToRequest(progress.unreadFrames.sites) : [];
  return (
    <div class={styles.line}>
      <p class={styles.text} role="status">
        {notice === null ? (
          counts.join(' · ')
        ) : (
          <span class={notice.kind === 'failed' ? styles.bad : styles.good}>{describeNotice(notice)}</span>
        )}
      </p>
      {notice?.kind === 'opening' && notice.opening.state === 'opening' && (
        <button type="button" class={styles.allow} onClick={onStop}>
          {translate('stop')}
        </button>
      )}
      {(notice?.kind === 'preset-stopped' || notice?.kind === 'preset-untied') && (
        <button type="button" class={styles.allow} onClick={() => onUndo(notice.undo)}>
          {translate('undo')}
        </button>
      )}
      {sites.length > 0 && (
        <button
          type="button"
          class={styles.allow}
          title={sites === allSites ? translate('allowAllHint') : translate('allowHint', sites.map(hostOf).join(', '))}
          onClick={onAllow}
        >
          {translate('allow')}
        </button>
      )}
      {children}
      {!hasFailed && isIncomplete(selection, progress, isSettled) && (
        <progress class={styles.progress} aria-label={translate('reading')} />
      )}
    </div>
  );
}

/** The host of a match pattern such as `https://example.com/*`. */
const hostOf = (site: string): string => site.split('/')[2] ?? site;
