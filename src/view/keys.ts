/** What the keys of the view do. */
export interface KeyActions {
  /** Takes the links as the main button does. */
  readonly submit: () => void;
  /** Copies the links as the second button does. */
  readonly copySecond: () => void;
  readonly openHelp: () => void;
  /** Closes Refine. */
  readonly closeRefine: () => void;
}

/** The parts of the view that F6 moves between, in order. */
const parts = '[data-part]';
const focusable = 'input:enabled, select:enabled, button:enabled, [tabindex="0"]';
/** What Enter presses or types into. */
const ownsEnter = 'button, a, textarea, [role^=menuitem], dialog *';

/**
 * Handles the keys of the view from now on, wherever in it the focus is. Keys that something inside has handled are left alone.
 *
 * @returns a function that stops this
 */
export function listenToKeys(root: HTMLElement, actions: { readonly current: KeyActions }): () => void {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const filter = () => find('input[type=text]');

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.defaultPrevented || event.isComposing || target.closest('dialog, [role=menu]') !== null) return;
    if (perform(event, target)) event.preventDefault();
  }

  function perform(event: KeyboardEvent, target: Element): boolean {
    const { key, shiftKey } = event;
    const isTyping = target.matches('input[type=text], textarea');
    const hasControl = event.ctrlKey || event.metaKey;
    if (event.altKey) {
      const recents = find('[data-recents] button');
      if (key !== 'ArrowDown' || target !== filter() || recents === null) return false;
      recents.click();
      return true;
    }
    if (hasControl) {
      if (key === 'Enter') actions.current.copySecond();
      else if (key.toLowerCase() === 'f' && !shiftKey) focusFilter();
      else return false;
      return true;
    }
    if (key === 'F1' || (key === '?' && !isTyping)) actions.current.openHelp();
    else if (key === '/' && !isTyping) focusFilter();
    else if (key === 'F6') focusPart(target, shiftKey ? -1 : 1);
    else if (key === 'Enter' && !target.matches(ownsEnter)) actions.current.submit();
    else if (key === 'ArrowDown' && target === filter() && find('[role=grid]') !== null) find('[role=grid]')?.focus();
    else if (key === 'Escape' && target.closest('[data-part=refine]') !== null) actions.current.closeRefine();
    else return false;
    return true;
  }

  /** The list handles its arrow keys itself, so the one that leaves it comes first. */
  function onArrowUp(event: KeyboardEvent): void {
    const { key, target, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (key !== 'ArrowUp' || shiftKey || ctrlKey || altKey || metaKey) return;
    if (!(target instanceof Element) || !target.matches('[role=grid]')) return;
    const active = document.getElementById(target.getAttribute('aria-activedescendant') ?? '');
    if (active?.closest('[role=row]')?.getAttribute('aria-rowindex') !== '1') return;
    event.preventDefault();
    event.stopPropagation();
    focusFilter();
  }

  function focusFilter(): void {
    const field = filter();
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }

  function focusPart(from: Element, step: 1 | -1): void {
    const all = [...root.querySelectorAll<HTMLElement>(parts)];
    // A part may stand in another.
    const at = all.findLastIndex((part) => part.contains(from));
    for (let offset = 1; offset <= all.length; offset++) {
      const part = all[(at + step * offset + all.length * 2) % all.length];
      const inside = part?.matches(focusable) ? part : part?.querySelector<HTMLElement>(focusable);
      if (inside === null || inside === undefined) continue;
      inside.focus();
      return;
    }
  }

  document.addEventListener('keydown', onKeyDown);
  root.addEventListener('keydown', onArrowUp, { capture: true });
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    root.removeEventListener('keydown', onArrowUp, { capture: true });
  };
}
