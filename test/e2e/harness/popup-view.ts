import type { Point } from './hands';

/** What a person or a screen reader perceives of the popup at one moment. */
export interface PopupView {
  /** The text of the status line. While it announces something that it does not show, only that. */
  readonly status: string;
  /** What is heard of each visible row: the name of its tick, which is the URL, and the text. The list is virtual. */
  readonly rows: readonly string[];
  /** Messages that interrupt a screen reader. */
  readonly alert: string;
  /** The number of rows that the list reports. */
  readonly rowCount: number;
  /** Whether the list is marked as not up to date. */
  readonly isListOff: boolean;
  /** Where the popup's window is on the screen, in pixels. */
  readonly origin: Point;
  /** The size of the popup's window in pixels. */
  readonly height: number;
  /** Text and choice fields, toggles and buttons, by their names. */
  readonly controls: Readonly<Record<string, Control>>;
  /** The name of the control that has the focus, or gets it with the window. */
  readonly focused: string;
  /** Whether the popup's window has the keyboard. */
  readonly hasKeyboard: boolean;
  /** All text, as laid out. */
  readonly text: string;
  /** Since the popup's page began to load. */
  readonly ageMs: number;
}

/** One control, as the accessibility tree shows it. */
export interface Control {
  readonly value: string;
  readonly isOn: boolean;
  readonly isEnabled: boolean;
  /** Its error message, if its value is marked as invalid. */
  readonly error: string;
  /** Whether its middle is inside the popup's window, where it can be clicked. */
  readonly isInSight: boolean;
  /** The middle of it in the popup's window, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** `mozInnerScreenX` and `mozInnerScreenY` are Firefox's: the place of the page on the screen. */
type PopupWindow = Window & { readonly mozInnerScreenX?: number; readonly mozInnerScreenY?: number };

/**
 * Reads a popup. The source of this function runs inside the popup, in Firefox in a sandbox beside it, so it may use nothing
 * but its argument.
 */
export function viewPopup(window: PopupWindow): PopupView {
  const document = window.document;
  const byIds = (ids: string | null): string => {
    const found = (ids ?? '').split(/\s+/).map((id) => (id === '' ? null : document.getElementById(id)));
    return found
      .map((element) => element?.textContent?.trim() ?? '')
      .join(' ')
      .trim();
  };
  const ownText = (element: Element): string => {
    const copy = element.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const allText = (selector: string): string => [...document.querySelectorAll(selector)].map(ownText).join(' ').trim();
  const nameOf = (element: Element): string => {
    const named = byIds(element.getAttribute('aria-labelledby')) || element.getAttribute('aria-label');
    if (named) return named;
    const labels = [...((element as HTMLInputElement).labels ?? [])].map(ownText).join(' ');
    return labels || ownText(element) || (element.getAttribute('title') ?? '');
  };
  const controlOf = (element: Element): Control => {
    const input = element as HTMLInputElement;
    // If a checkbox is drawn by its label, the label is what a person clicks.
    const target = element.matches('[type=checkbox], [type=radio]') ? (input.labels?.[0] ?? element) : element;
    const box = target.getBoundingClientRect();
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const isInvalid = element.getAttribute('aria-invalid') === 'true';
    const messages = `${element.getAttribute('aria-errormessage') ?? ''} ${element.getAttribute('aria-describedby') ?? ''}`;
    return {
      value: input.value ?? '',
      isOn: element.matches(':checked, [aria-pressed=true], [aria-checked=true], [aria-expanded=true]'),
      isEnabled: !element.matches(':disabled, [aria-disabled=true]'),
      error: isInvalid ? byIds(messages) : '',
      isInSight: x >= 0 && x < window.innerWidth && y >= 0 && y < window.innerHeight,
      x,
      y,
    };
  };
  const isShown = (element: Element): boolean => element.checkVisibility();
  const found = [
    ...document.querySelectorAll('input, select, textarea, button, summary, [role=button], [role=switch]'),
  ];
  const list = document.querySelector('[role=grid], [role=listbox]');
  const rows = [...(list?.querySelectorAll('[role=row], [role=option]') ?? [])];
  const active = document.activeElement;
  return {
    status: allText('[role=status] > .visually-hidden') || allText('[role=status]'),
    alert: allText('[role=alert]'),
    rows: rows.map((row) => `${row.querySelector('input')?.getAttribute('aria-label') ?? ''}${ownText(row)}`),
    rowCount: Number(list?.getAttribute('aria-rowcount') ?? rows.length),
    isListOff: list?.closest('[aria-disabled=true], [data-stale], [inert]') != null,
    // In Chrome a popup has no frame: its window is its page.
    origin: { x: window.mozInnerScreenX ?? window.screenX, y: window.mozInnerScreenY ?? window.screenY },
    height: window.innerHeight,
    controls: Object.fromEntries(found.filter(isShown).map((element) => [nameOf(element), controlOf(element)])),
    focused: active === null || active === document.body ? '' : nameOf(active),
    hasKeyboard: document.hasFocus(),
    // A document that has just been opened has no body yet.
    text: document.querySelector('body')?.innerText ?? '',
    ageMs: window.performance.now(),
  };
}
