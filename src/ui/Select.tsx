import type { ComponentChild, ComponentChildren } from 'preact';
import styles from './Select.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** The options as elements, in the same order, where they are in groups. */
  readonly children?: ComponentChildren;
}

/** A choice of one among a few options, of which only the chosen one is visible. */
export function Select<Value extends string>({ label, options, value, onChange, children }: SelectProps<Value>) {
  return (
    <select
      class={styles.select}
      aria-label={label}
      title={label}
      value={value}
      onChange={({ currentTarget: { selectedIndex } }) => {
        const chosen = options[selectedIndex];
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {children ?? drawOptions(options)}
    </select>
  );
}

/** Returns options as elements. */
export function drawOptions(options: readonly SelectOption<string>[]): ComponentChild {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
