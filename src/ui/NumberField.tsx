import { useId, useState } from 'preact/hooks';
import styles from './NumberField.module.css';

interface NumberFieldProps {
  readonly label: string;
  /** The unit, after the field. */
  readonly unit: string;
  readonly value: number;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly step: number;
  /** What to say while what is typed is no number within the bounds. */
  readonly error: string;
  /** Called with each number within the bounds. */
  readonly onChange: (value: number) => void;
}

/** A field for a number. What is typed stays as it is while it is being typed, also if it is no number yet. */
export function NumberField({ label, unit, value, bounds, step, error, onChange }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const number = Number(typed ?? value);
  const isWrong = typed === '' || !(number >= bounds.min && number <= bounds.max);
  return (
    <div class={styles.field}>
      <div class={styles.line}>
        <input
          class={styles.input}
          type="number"
          aria-label={`${label} (${unit})`}
          aria-invalid={isWrong ? 'true' : undefined}
          aria-describedby={isWrong ? id : undefined}
          min={bounds.min}
          max={bounds.max}
          step={step}
          value={typed ?? String(value)}
          onInput={({ currentTarget }) => {
            const { value: text, valueAsNumber } = currentTarget;
            setTyped(text);
            if (valueAsNumber >= bounds.min && valueAsNumber <= bounds.max) onChange(valueAsNumber);
          }}
          onBlur={() => setTyped(null)}
        />
        <span aria-hidden="true">{unit}</span>
      </div>
      {isWrong && (
        <p id={id} class={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
