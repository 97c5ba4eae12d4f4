import { useLayoutEffect, useId, useRef } from 'preact/hooks';
import styles from './TextField.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly placeholder?: string;
  /** What is wrong with the value, shown under the field and read by screen readers; `null` if nothing is. */
  readonly error?: string | null;
  /** Whether it has the focus at first. */
  readonly autoFocus?: boolean;
}

/** A labelled text field for patterns and the like. The browser corrects and capitalises nothing in it. */
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
 * Focuses an element now, and again when the window gets the keyboard and nothing in it has the focus. Firefox drops the focus
 * of a popup that does not have the keyboard yet.
 *
 * @returns a function that stops this
 */
function keepFocused(element: HTMLElement | null): () => void {
  const focus = () => {
    if (document.activeElement === document.body) element?.focus();
  };
  focus();
  window.addEventListener('focus', focus);
  return () => window.removeEventListener('focus', focus);
}
