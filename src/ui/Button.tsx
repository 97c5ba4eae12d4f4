import type { ComponentChildren } from 'preact';
import styles from './Button.module.css';

interface ButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  /** Whether it is the main button, which stands out. */
  readonly isMain?: boolean;
  readonly isOff?: boolean;
  /** What it has just done, shown for a moment instead of the label; `null` otherwise. Screen readers are told elsewhere. */
  readonly done?: string | null;
  /** Shown instead of the label, which is then its name and its tooltip. */
  readonly children?: ComponentChildren;
}

/** A push button. */
export function Button({ label, onClick, isMain = false, isOff = false, done = null, children }: ButtonProps) {
  const hiddenLabel = children === undefined ? undefined : label;
  return (
    <button
      type="button"
      class={isMain ? `${styles.button} ${styles.main}` : styles.button}
      aria-label={hiddenLabel}
      title={hiddenLabel}
      disabled={isOff}
      onClick={onClick}
    >
      {done === null ? (
        (children ?? label)
      ) : (
        <>
          <span class="visually-hidden">{label}</span>
          <span aria-hidden="true">{done}</span>
        </>
      )}
    </button>
  );
}
