import type { ComponentChildren } from 'preact';
import styles from './Chip.module.css';

interface ChipProps {
  /** What it does when it does not say so itself: for screen readers and as a tooltip. */
  readonly hint?: string | undefined;
  /** Whether it is chosen. Absent for a chip that is not a toggle. */
  readonly isPressed?: boolean;
  /** Whether a click removes it. */
  readonly isRemovable?: boolean;
  readonly onClick: (event: MouseEvent) => void;
  readonly children: ComponentChildren;
}

/** A small button in a row of others like it: a toggle, or something that a click removes. */
export function Chip({ hint, isPressed, isRemovable = false, onClick, children }: ChipProps) {
  return (
    <button
      type="button"
      class={isRemovable ? `${styles.chip} ${styles.removable}` : styles.chip}
      aria-pressed={isPressed}
      aria-label={isRemovable ? hint : undefined}
      title={hint}
      // The mouse leaves the focus where it is, in a field for instance, so that Enter means there what it did.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
