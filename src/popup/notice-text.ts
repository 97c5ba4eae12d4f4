import { failureText } from '../browser/failure-text';
import { formatNumber, translate, translateCount } from '../browser/i18n';
import type { Opening } from '../core/opening';
import { formatName } from '../ui/format-names';
import type { Notice } from './taking';

/** What was done, in one line, with how many links it took; or why it was not. */
export function describeNotice(notice: Notice): string {
  if (notice.kind === 'failed') return failureText(notice.failure);
  if (notice.kind === 'opening') return describeOpening(notice.opening);
  if (notice.kind === 'waiting') return translate('waitingForPage');
  if (notice.kind === 'preset-saved') return translate('presetSaved', notice.name);
  if (notice.kind === 'preset-stopped') return translate('presetStopped', notice.name);
  if (notice.kind === 'preset-untied') return translate('presetUntied', notice.name);
  const format = formatName(notice.format);
  switch (notice.kind) {
    case 'copied':
      return translateCount('copied', notice.count, format);
    case 'saved':
      return translateCount('saved', notice.count, format, notice.name);
    case 'appended': {
      const total = formatNumber(notice.total);
      return [
        translateCount('appended', notice.count, total, format),
        ...(notice.duplicates > 0 ? [translateCount('alreadyThere', notice.duplicates)] : []),
      ].join(' · ');
    }
  }
}

function describeOpening({ total, opened, refused, state }: Opening): string {
  const number = formatNumber(opened);
  return [
    state === 'done' ? translateCount('opened', opened) : translateCount('opening', total, number),
    ...(refused > 0 ? [translateCount('refused', refused)] : []),
    ...(state === 'stopped' ? [translate('stopped')] : []),
  ].join(' · ');
}
