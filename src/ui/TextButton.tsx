import type { ComponentChildren } from 'preact';
import styles from './TextButton.module.css';

interface TextButtonProps {
  readonly onClick: (event: MouseEvent) => void;
  /** A tooltip that explains it. */
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

/** A small button in a line of text. */
export function TextButton({ onClick, hint, children }: TextButtonProps) {
  return (
    <button type="button" class={styles.button} title={hint} onClick={onClick}>
      {children}
    </button>
  );
}
