import { translate } from '../browser/i18n';
import { TextButton } from '../ui/TextButton';
import type { Notice } from './models/notice-model';
import { describeNotice } from './notice-text';
import styles from './StatusLine.module.css';

/** The text of a notice, in the status line. */
export function NoticeText({ notice }: { readonly notice: Notice }) {
  return <span class={notice.kind === 'failed' ? styles.bad : styles.good}>{describeNotice(notice)}</span>;
}

interface NoticeButtonProps {
  readonly notice: Notice;
  /** Called to stop opening tabs. */
  readonly onStop: () => void;
  /** Called with the function that undoes what the notice reports. */
  readonly onUndo: (undo: () => void) => void;
}

/** The button of a notice, if it has one: it stops what is under way, or undoes what was done. */
export function NoticeButton({ notice, onStop, onUndo }: NoticeButtonProps) {
  if (notice.kind === 'opening' && notice.opening.state === 'opening') {
    return <TextButton onClick={onStop}>{translate('stop')}</TextButton>;
  }
  if (!('undo' in notice)) return null;
  return <TextButton onClick={() => onUndo(notice.undo)}>{translate('undo')}</TextButton>;
}
