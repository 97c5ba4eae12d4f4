import type { Rendered } from '../core/formats/parts/render';
import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';

/**
 * Puts content on the clipboard, in all its types at once. Works in a document that has the focus (the popup) or needs none
 * (Firefox's background page).
 */
export async function writeClipboard(content: Rendered): Promise<Result<null>> {
  try {
    if (content['text/html'] === undefined) await navigator.clipboard.writeText(content['text/plain']);
    else await navigator.clipboard.write([toItem(content)]);
    return succeed(null);
  } catch {
    return fail('clipboard-refused');
  }
}

function toItem(content: Rendered): ClipboardItem {
  return new ClipboardItem(
    Object.fromEntries(
      Object.entries<string>({ ...content }).map(([type, text]) => [type, new Blob([text], { type })]),
    ),
  );
}

/**
 * Puts content on the clipboard from a document that never has the focus: Chrome's offscreen document, where
 * `navigator.clipboard` refuses. A `copy` listener sets all types at once, so nothing has to be selected.
 */
export async function writeClipboardUnfocused(content: Rendered): Promise<Result<null>> {
  const fill = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries<string>({ ...content })) event.clipboardData?.setData(type, text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return isDone ? succeed(null) : fail('clipboard-refused');
}
