import type { ComponentChildren } from 'preact';
import styles from './Button.module.css';

interface ButtonProps {
  readonly onClick: () => void;
  /** Whether it is the main button, which stands out. */
  readonly isMain?: boolean;
  readonly isOff?: boolean;
  readonly children: ComponentChildren;
}

/** A push button. */
export function Button({ onClick, isMain = false, isOff = false, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={isMain ? `${styles.button} ${styles.main}` : styles.button}
      disabled={isOff}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
