import { useCallback, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { translate } from '../browser/i18n';
import { Button } from '../ui/Button';
import styles from './Help.module.css';
import { RecentCopyList } from './RecentCopyList';
import type { Store } from './store';

interface RecentCopiesProps {
  readonly store: Store;
  /** Called when it was closed. The focus is then where it was before. */
  readonly onClose: () => void;
}

/** The last copies, over the view. */
export function RecentCopies({ store: { outside }, onClose }: RecentCopiesProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement | null>(null);
  const load = useCallback(async () => (await outside.recents()).loadCopies(), [outside]);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class={styles.help}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => {
        // Otherwise the browser would close the popup too.
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <div class={styles.head}>
        <h2 id={id}>{translate('recentCopies')}</h2>
        <Button label={translate('close')} onClick={close} />
      </div>
      <RecentCopyList load={load} writeClipboard={outside.world.writeClipboard} />
    </dialog>
  );
}
