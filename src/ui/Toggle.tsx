import styles from './Toggle.module.css';

interface ToggleProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly isOff?: boolean;
  /** A tooltip that explains the label. */
  readonly hint?: string;
  /** A sign shown instead of the label, which is then read by screen readers and shown as the tooltip. */
  readonly sign?: string;
}

/** A checkbox that looks like a toggle button. */
export function Toggle({ label, checked, onChange, isOff = false, hint, sign }: ToggleProps) {
  return (
    <label class={sign ? `${styles.toggle} ${styles.small}` : styles.toggle} title={hint ?? (sign && label)}>
      <input
        class={styles.input}
        type="checkbox"
        checked={checked}
        disabled={isOff}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {sign && (
        <span class={styles.sign} aria-hidden="true">
          {sign}
        </span>
      )}
      <span class={sign && 'visually-hidden'}>{label}</span>
    </label>
  );
}
