import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { translate } from '../browser/i18n';
import { Button } from './Button';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** Called when it was closed. The focus is then where it was before. */
  readonly onClose: () => void;
  /** Returns the content. It is handed a function that closes the dialog. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A dialog over the whole window, with its title and a button that closes it. Escape closes it too. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement | null>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
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
        <h2 id={id}>{title}</h2>
        <Button label={translate('close')} onClick={close} />
      </div>
      {children(close)}
    </dialog>
  );
}
