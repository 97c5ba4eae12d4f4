import { useLayoutEffect, useId, useRef } from 'preact/hooks';
import styles from './TextField.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly placeholder?: string;
  /** What is wrong with the value; shown under the field, and read by screen readers. */
  readonly error?: string | null;
  /** Whether it is typed into first: a popup opens to be typed into. */
  readonly autoFocus?: boolean;
}

/** A labelled line of text to type into, such as a pattern: nothing in it is corrected or capitalised. */
export function TextField({ label, value, onInput, placeholder, error, autoFocus }: TextFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement | null>(null);
  useLayoutEffect(() => (autoFocus ? keepFocused(input.current) : undefined), [autoFocus]);
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        class={styles.input}
        type="text"
        value={value}
        placeholder={placeholder}
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

/**
 * Gives an element the focus, and again when the window gets the keyboard and nothing in it has the focus: Firefox drops the focus
 * of a popup that is not yet where the keyboard is.
 *
 * @returns a function that stops that
 */
function keepFocused(element: HTMLElement | null): () => void {
  const focus = () => {
    if (document.activeElement === document.body) element?.focus();
  };
  focus();
  window.addEventListener('focus', focus);
  return () => window.removeEventListener('focus', focus);
}
