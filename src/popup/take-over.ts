import { render } from 'preact';
import type { ComponentChild } from 'preact';

/** What was typed into the popup's static HTML before its script ran. */
interface TypedBefore {
  /** The value of Filter, which was empty at first. */
  readonly filter: string;
  /** Whether Enter was pressed in it. */
  readonly isSubmitted: boolean;
}

/**
 * Prepares to replace the popup's static HTML with the same view, drawn by the script. Call it while the script starts, so that
 * no Enter is missed.
 *
 * @returns `typed`, to be called right before `show`; and `show`, which draws the view in place of the HTML and keeps the focus
 *   where it is, after the last letter
 */
export function takeOver(document: Document): {
  readonly typed: () => TypedBefore;
  readonly show: (view: ComponentChild) => void;
} {
  const first = [...document.body.children];
  const field = document.querySelector<HTMLInputElement>('input[type=text]');
  let isSubmitted = false;
  const submit = (event: Event) => {
    event.preventDefault();
    isSubmitted = true;
  };
  document.addEventListener('submit', submit);
  return {
    typed: () => ({ filter: field?.value ?? '', isSubmitted }),
    show(view) {
      document.removeEventListener('submit', submit);
      const place = controlsIn(document).findIndex((control) => control === document.activeElement);
      for (const element of first) element.remove();
      render(view, document.body);
      const control = controlsIn(document)[place];
      control?.focus();
      if (control instanceof HTMLInputElement && control.type === 'text') {
        control.setSelectionRange(control.value.length, control.value.length);
      }
    },
  };
}

function controlsIn(document: Document): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('input, select, button')];
}
