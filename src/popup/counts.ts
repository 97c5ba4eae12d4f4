import { translate, translateCount } from '../browser/i18n';
import type { Progress } from '../harvest/harvest';
import type { Shown } from './showing';

/** The parts of the line that says what a copy takes, and what was left out and why. */
export function describeCounts(
  { taken, total, duplicates }: Shown,
  progress: Progress | null,
  chosenCount = taken.length,
): string[] {
  const parts: string[] = [];
  if (progress === null) return [translate('reading')];
  parts.push(
    chosenCount === total
      ? translateCount('countAll', total)
      : translateCount('countOf', total, new Intl.NumberFormat(navigator.language).format(chosenCount)),
  );
  if (chosenCount < taken.length) parts.push(translateCount('unticked', taken.length - chosenCount));
  if (duplicates > 0) parts.push(translateCount('duplicates', duplicates));
  if (progress.state === 'done' && progress.unreadFrames.count > 0) {
    parts.push(translateCount('unreadFrames', progress.unreadFrames.count));
  }
  if (progress.state === 'reading') parts.push(translate('reading'));
  else if (progress.isLoading) parts.push(translate('stillLoading'));
  return parts;
}
