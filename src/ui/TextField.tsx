import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { translate } from '../browser/i18n';
import styles from './TextField.module.css';

interface TextFieldProps {
  readonly label: string;
  /** Whether the label is visible, before the field. If not, the place and the placeholder must say enough. */
  readonly isLabelShown?: boolean;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly placeholder?: string;
  /** What is wrong with the value, shown under the field and read by screen readers; `null` if nothing is. */
  readonly error?: string | null;
  /** The id of an element elsewhere that says what is wrong with the value; absent if nothing is. */
  readonly errorId?: string | undefined;
  /** Whether the text is somebody's own words, whose direction follows from them. */
  readonly isProse?: boolean;
  /** The largest length, in UTF-16 code units. */
  readonly maxLength?: number;
  /** Whether it has the focus at first. */
  readonly autoFocus?: boolean;
  /** A menu inside the field, before the button that clears it. */
  readonly menu?: ComponentChildren;
  /** Controls inside the field, at its end. */
  readonly children?: ComponentChildren;
}

/**
 * A labelled text field for patterns and the like, with a button that clears it. The browser corrects and capitalises nothing in
 * it. The text runs from left to right, because patterns and selectors do in every language.
 */
export function TextField({
  label,
  isLabelShown = true,
  value,
  onInput,
  placeholder,
  error,
  errorId,
  isProse = false,
  maxLength,
  autoFocus,
  menu,
  children,
}: TextFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement | null>(null);
  useLayoutEffect(() => (autoFocus ? keepFocused(input.current) : undefined), [autoFocus]);
  const describedBy = error ? `${id}-error` : errorId;
  return (
    <div class={styles.field}>
      <label class={isLabelShown ? styles.label : 'visually-hidden'} for={id}>
        {label}
      </label>
      <div class={styles.box}>
        <input
          ref={input}
          id={id}
          class={styles.input}
          type="text"
          dir={value === '' ? undefined : isProse ? 'auto' : 'ltr'}
          maxLength={maxLength}
          value={value}
          placeholder={placeholder}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={describedBy ? 'true' : undefined}
          aria-describedby={describedBy}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
        {menu}
        {value !== '' && (
          <button
            type="button"
            class={styles.clear}
            aria-label={translate('clearField', label)}
            title={translate('clearField', label)}
            onClick={() => {
              onInput('');
              input.current?.focus();
            }}
          />
        )}
        {children}
      </div>
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
