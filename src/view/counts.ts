import { formatNumber, translate, translateCount } from '../browser/i18n';
import type { Progress } from '../harvest/progress';
import type { Selection } from '../harvest/selection';

/** Whether more links are coming than are shown. In a long list, the last ones are matched some time after they were read. */
export function isIncomplete({ total }: Selection, progress: Progress | null, isSettled: boolean): boolean {
  return progress === null || progress.state === 'reading' || (!isSettled && total !== progress.count);
}

/** Returns the parts of the status line: what a copy takes, and what was left out and why. */
export function describeCounts(
  selection: Selection,
  progress: Progress | null,
  isSettled: boolean,
  tickedCount = selection.listed.length,
): string[] {
  const { listed, total, duplicates } = selection;
  const parts: string[] = [];
  if (progress === null) return [translate('reading')];
  parts.push(
    tickedCount === total
      ? translateCount('countAll', total)
      : translateCount('countOf', total, formatNumber(tickedCount)),
  );
  if (tickedCount < listed.length) parts.push(translateCount('unticked', listed.length - tickedCount));
  if (duplicates > 0) parts.push(translateCount('duplicates', duplicates));
  if (progress.state === 'done' && progress.unreadFrames.count > 0) {
    parts.push(translateCount('unreadFrames', progress.unreadFrames.count));
  }
  if (isIncomplete(selection, progress, isSettled)) parts.push(translate('reading'));
  else if (progress.isLoading) parts.push(translate('stillLoading'));
  return parts;
}
