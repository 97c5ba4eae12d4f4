import { translate } from '../browser/i18n';
import type { Notice } from './models/notice-model';
import { describeNotice } from './notice-text';
import styles from './StatusLine.module.css';

/** A notice as the status line says it. */
export function NoticeText({ notice }: { readonly notice: Notice }) {
  return <span class={notice.kind === 'failed' ? styles.bad : styles.good}>{describeNotice(notice)}</span>;
}

export interface NoticeButtonProps {
  readonly notice: Notice;
  /** Called to open no more tabs. */
  readonly onStop: () => void;
  /** Called to take back what the notice says. */
  readonly onUndo: (undo: () => void) => void;
}

/** What can be done about a notice: stop what is under way, or take back what was done. */
export function NoticeButton({ notice, onStop, onUndo }: NoticeButtonProps) {
  if (notice.kind === 'opening' && notice.opening.state === 'opening') {
    return (
      <button type="button" class={styles.button} onClick={onStop}>
        {translate('stop')}
      </button>
    );
  }
  if (notice.kind !== 'preset-stopped' && notice.kind !== 'preset-untied') return null;
  return (
    <button type="button" class={styles.button} onClick={() => onUndo(notice.undo)}>
      {translate('undo')}
    </button>
  );
}
