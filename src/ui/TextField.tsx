import { useId } from 'preact/hooks';
import styles from './TextField.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly placeholder?: string;
  /** What is wrong with the value; shown under the field, and told to screen readers. */
  readonly error?: string | null;
  readonly autoFocus?: boolean;
}

/** A labelled line of text to type into, such as a pattern: nothing in it is corrected or capitalised. */
export function TextField({ label, value, onInput, placeholder, error, autoFocus }: TextFieldProps) {
  const id = useId();
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      <input
        id={id}
        class={styles.input}
        type="text"
        value={value}
        placeholder={placeholder}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a popup opens on the user's request, to be typed into
        autofocus={autoFocus}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {error && (
        <p id={`${id}-error`} class={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
