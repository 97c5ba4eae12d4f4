import { formatNumber, translate, translateCount } from '../browser/i18n';
import type { Progress } from '../harvest/progress';
import type { Selection } from '../harvest/selection';

/** Whether more links are coming than are shown. In a long list, the last ones are matched some time after they were read. */
export function isIncomplete({ total }: Selection, progress: Progress | null, isSettled: boolean): boolean {
  return progress === null || progress.state === 'reading' || (!isSettled && total !== progress.count);
}

/** A part of the status line. */
export interface CountPart {
  readonly text: string;
  /** Whether it is about the duplicates that were removed. */
  readonly isOfDuplicates?: true;
}

/**
 * Returns the parts of the status line: what a copy takes, and what was left out and why. While links come in there is one part, so
 * that nothing after a growing number moves.
 */
export function describeCounts(
  selection: Selection,
  progress: Progress | null,
  isSettled: boolean,
  tickedCount = selection.listed.length,
): readonly CountPart[] {
  const { listed, total, duplicates, isOnlyNew } = selection;
  if (progress === null) return [{ text: translate('reading') }];
  const count = isOnlyNew
    ? translateCount('countNew', total, formatNumber(tickedCount))
    : tickedCount === total
      ? translateCount('countAll', total)
      : translateCount('countOf', total, formatNumber(tickedCount));
  if (isIncomplete(selection, progress, isSettled)) return [{ text: translate('countSoFar', count) }];
  const parts: CountPart[] = [{ text: count }];
  const add = (text: string) => parts.push({ text });
  if (tickedCount < listed.length) add(translateCount('unticked', listed.length - tickedCount));
  if (duplicates > 0 && !isOnlyNew)
    parts.push({ text: translateCount('duplicates', duplicates), isOfDuplicates: true });
  if (progress.state === 'done' && progress.unreadFrames.count > 0) {
    add(translateCount('unreadFrames', progress.unreadFrames.count));
  }
  if (progress.isLoading) add(translate('stillLoading'));
  return parts;
}
