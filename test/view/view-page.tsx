import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { vi } from 'vitest';
import { HarvestView } from '../../src/view/HarvestView';
import { createWorld, settle } from './world';
import type { WorldOptions } from './world';

/** Adds what browsers have and jsdom lacks, as far as the popup needs it. To be called in `beforeEach`. */
export function completeJsdom(): void {
  document.documentElement.style.fontSize = '16px';
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
    this.querySelector('button')?.focus();
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  Element.prototype.scrollTo = function scrollTo(this: Element, options?: ScrollToOptions | number): void {
    if (typeof options !== 'object') return;
    this.scrollTop = options.top ?? 0;
    fireEvent.scroll(this);
  };
}

/** Removes the popup, and restores the stubbed globals and the clock. To be called in `afterEach`. */
export function leaveJsdom(): void {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
}

/** Chooses an option of a select. */
export const choose = (name: string, option: string) =>
  doing(() => {
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name });
    const { value } = within(select).getByRole<HTMLOptionElement>('option', { name: option });
    fireEvent.change(select, { target: { value } });
  });

/** Opens the popup on a page that the test controls. Needs fake timers. */
export function openPopup(options: WorldOptions = {}) {
  const world = createWorld(options);
  render(<HarvestView store={world.store} />);
  return world;
}

/** Does something, and waits until the popup has drawn the result. */
export async function doing(deed: () => unknown): Promise<void> {
  await act(async () => {
    await deed();
    await settle();
  });
}

export const type = (name: string, value: string) =>
  doing(() => fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } }));

export const click = (role: 'button' | 'radio' | 'checkbox' | 'menuitem' | 'menuitemcheckbox', name: string) =>
  doing(() => fireEvent.click(screen.getByRole(role, { name })));

export const press = (key: string, held: { readonly shiftKey?: boolean; readonly ctrlKey?: boolean } = {}) =>
  doing(() => fireEvent.keyDown(grid(), { key, ...held }));

export const grid = () => screen.getByRole('grid', { name: 'Links' });

/** The rows that are drawn, as a screen reader hears them: the name of the tick, and what is not hidden from it. */
export const drawnRows = () => within(grid()).getAllByRole('row').map(heard);

function heard(row: HTMLElement): string {
  const copy = row.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true], button')) hidden.remove();
  return `${copy.querySelector('input')?.getAttribute('aria-label')}${copy.textContent}`;
}

/** The number of the active row, from 1; `null` if it is not drawn. */
export function activeRow(): number | null {
  const id = grid().getAttribute('aria-activedescendant');
  return id === null ? null : Number(document.getElementById(id)?.getAttribute('aria-rowindex'));
}

/** The message that says what is wrong with a field; `null` if nothing is. */
export function errorOf(name: string): string | null {
  const field = screen.getByRole('textbox', { name });
  const id = field.getAttribute('aria-describedby');
  return field.getAttribute('aria-invalid') === 'true' && id !== null
    ? (document.getElementById(id)?.textContent ?? null)
    : null;
}
