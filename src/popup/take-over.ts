import { render } from 'preact';
import type { ComponentChild } from 'preact';

/** What was typed into the popup's own HTML, before its script had run. */
export interface TypedBefore {
  /** What the filter holds; it was empty at first. */
  readonly text: string;
  /** Whether Enter was pressed in it. */
  readonly isSubmitted: boolean;
}

/**
 * Takes over from the HTML that the popup opens with, in the same place and with the same look. To be called while the script
 * starts, so that no Enter is missed.
 *
 * @returns `typed`, to be asked right before `show`; and `show`, which draws in place of the HTML and leaves the keyboard where it is
 */
export function takeOver(document: Document): {
  readonly typed: () => TypedBefore;
  readonly show: (view: ComponentChild) => void;
} {
  const first = [...document.body.children];
  const input = document.querySelector('input');
  let isSubmitted = false;
  const submit = (event: Event) => {
    event.preventDefault();
    isSubmitted = true;
  };
  document.addEventListener('submit', submit);
  return {
    typed: () => ({ text: input?.value ?? '', isSubmitted }),
    show(view) {
      document.removeEventListener('submit', submit);
      const hadKeyboard = document.activeElement === input;
      const { selectionStart = null, selectionEnd = null } = input ?? {};
      for (const element of first) element.remove();
      render(view, document.body);
      const field = document.querySelector('input');
      if (!hadKeyboard || field === null) return;
      field.focus();
      field.setSelectionRange(selectionStart, selectionEnd);
    },
  };
}
