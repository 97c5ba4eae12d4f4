import styles from './Disclosure.module.css';

interface DisclosureProps {
  readonly label: string;
  /** The id of the element that it shows and hides. */
  readonly controls: string;
  readonly isOpen: boolean;
  /** Whether anything inside differs from its default. Then the button stands out while closed. */
  readonly isInUse: boolean;
  /** The name of the part that it is of the view, between which a key moves. */
  readonly part: string;
  readonly onToggle: () => void;
}

/** A button that shows and hides some controls. */
export function Disclosure({ label, controls, isOpen, isInUse, part, onToggle }: DisclosureProps) {
  return (
    <button
      type="button"
      class={isInUse ? `${styles.button} ${styles.inUse}` : styles.button}
      data-part={part}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onToggle}
    >
      <span class={isOpen ? styles.open : styles.closed} aria-hidden="true" />
      {label}
    </button>
  );
}
