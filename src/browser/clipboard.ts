import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';

/** Puts text on the clipboard from a document that has the focus (the popup) or needs none (Firefox's background page). */
export async function writeClipboard(text: string): Promise<Result<null>> {
  try {
    await navigator.clipboard.writeText(text);
    return succeed(null);
  } catch {
    return fail('clipboard-refused');
  }
}

/**
 * Puts text on the clipboard from a document that never has the focus, Chrome's offscreen document, where `navigator.clipboard`
 * refuses. A `copy` listener hands the text over, so that nothing has to be selected.
 */
export async function writeClipboardUnfocused(text: string): Promise<Result<null>> {
  const hand = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', hand);
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', hand);
  return isDone ? succeed(null) : fail('clipboard-refused');
}
