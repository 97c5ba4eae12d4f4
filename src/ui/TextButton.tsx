import type { ComponentChildren } from 'preact';
import styles from './TextButton.module.css';

interface TextButtonProps {
  readonly onClick: (event: MouseEvent) => void;
  /** A tooltip that explains it. */
  readonly hint?: string | undefined;
  /** Its name, which contains what is read on it, where several buttons read the same. It is the tooltip too. */
  readonly label?: string;
  /** Whether what it shows and hides is shown. Absent for a button that does something else. */
  readonly isExpanded?: boolean;
  readonly children: ComponentChildren;
}

/** A small button in a line of text. */
export function TextButton({ onClick, hint, label, isExpanded, children }: TextButtonProps) {
  return (
    <button
      type="button"
      class={styles.button}
      title={hint ?? label}
      aria-label={label}
      aria-expanded={isExpanded}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
