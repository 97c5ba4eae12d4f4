import styles from './Disclosure.module.css';

export interface DisclosureProps {
  readonly label: string;
  /** The id of what it shows and hides. */
  readonly controls: string;
  readonly isOpen: boolean;
  /** Whether something in there is not as at first: then it stands out while it is closed. */
  readonly isInUse: boolean;
  readonly onToggle: () => void;
}

/** A button that shows and hides some controls. */
export function Disclosure({ label, controls, isOpen, isInUse, onToggle }: DisclosureProps) {
  return (
    <button
      type="button"
      class={isInUse ? `${styles.button} ${styles.inUse}` : styles.button}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onToggle}
    >
      <span class={isOpen ? styles.open : styles.closed} aria-hidden="true" />
      {label}
    </button>
  );
}
