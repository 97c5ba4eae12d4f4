import type { ComponentChildren } from 'preact';
import styles from './IconButton.module.css';

interface IconButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  /** Whether what it shows and hides is shown. Absent for a button that does something else. */
  readonly isExpanded?: boolean;
  /** A sign or an icon, hidden from screen readers. */
  readonly children: ComponentChildren;
}

/** A small button that shows a sign instead of its label, which is the tooltip. */
export function IconButton({ label, onClick, isExpanded, children }: IconButtonProps) {
  return (
    <button
      type="button"
      class={styles.button}
      aria-label={label}
      aria-expanded={isExpanded}
      title={label}
      onClick={onClick}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
