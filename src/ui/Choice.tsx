import { useId } from 'preact/hooks';
import styles from './Choice.module.css';

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** Whether the label is written before the options, for those who see. */
  readonly isLabelShown?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight: radio buttons in a row. */
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
