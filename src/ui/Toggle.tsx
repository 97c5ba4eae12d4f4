import styles from './Toggle.module.css';

export interface ToggleProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly isOff?: boolean;
  /** A tooltip that says more than the label. */
  readonly hint?: string;
  /** A sign that stands before the label, for the eye only. */
  readonly sign?: string;
}

/** A checkbox that looks like a button to push in. */
export function Toggle({ label, checked, onChange, isOff = false, hint, sign }: ToggleProps) {
  return (
    <label class={styles.toggle} title={hint}>
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
      <span>{label}</span>
    </label>
  );
}
