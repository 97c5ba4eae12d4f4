import { useId } from 'preact/hooks';
import styles from './Choice.module.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** Whether the label is visible, before the options. */
  readonly isLabelShown?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A choice of one among a few options, all visible: radio buttons in a row. */
export function Choice<Value extends string>({
  label,
  isLabelShown = false,
  options,
  value,
  onChange,
}: ChoiceProps<Value>) {
  const name = useId();
  const choice = (
    <div class={styles.choice} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} class={styles.option}>
          <input
            class={styles.input}
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
  if (!isLabelShown) return choice;
  return (
    <div class={styles.labelled}>
      <span class={styles.label} aria-hidden="true">
        {label}
      </span>
      {choice}
    </div>
  );
}
