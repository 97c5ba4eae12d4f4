import styles from './Switch.module.css';

interface SwitchProps {
  /** Its name, which stands beside it on the screen. */
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A checkbox that looks like a switch, for something that is on or off as soon as it is switched. */
export function Switch({ label, checked, onChange }: SwitchProps) {
  return (
    <input
      class={styles.switch}
      type="checkbox"
      role="switch"
      aria-label={label}
      aria-checked={checked}
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
