import type { Popup } from '../../test/e2e/harness/popup';
import type { PopupView } from '../../test/e2e/harness/popup-view';

/** How long a page may take to be read, in milliseconds. */
const readWithinMs = 30_000;

/** The outcome. */
export type CopyOutcome = { readonly isCopied: true } | { readonly isCopied: false; readonly reason: string };

/** Acts as a person does in the popup: fills in the filter and the selector, and presses Copy JSON. */
export async function copyJson(
  popup: Popup,
  { filter, selector }: { readonly filter: string; readonly selector: string },
): Promise<CopyOutcome> {
  if (selector !== '') await popup.fill('CSS selector', selector);
  if (filter !== '') await popup.fill('Filter', filter);
  const before = await popup.see(
    'an answer of the page',
    (view) => canCopy(view) || reasonAgainst(view) !== '',
    readWithinMs,
  );
  if (!canCopy(before)) return { isCopied: false, reason: reasonAgainst(before) };
  await popup.click('Copy JSON');
  const after = await popup.see('the copy', (view) => isCopied(view) || !canCopy(view), readWithinMs);
  return isCopied(after) ? { isCopied: true } : { isCopied: false, reason: reasonAgainst(after) || after.text };
}

function canCopy({ controls }: PopupView): boolean {
  return controls['Copy JSON']?.isEnabled === true;
}

function isCopied({ status }: PopupView): boolean {
  return status.startsWith('Copied ');
}

function reasonAgainst({ alert, text }: PopupView): string {
  return alert || (/^(?:No link|This page has no links).*$/mu.exec(text)?.[0] ?? '');
}
