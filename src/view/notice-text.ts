import { failureText } from '../browser/failure-text';
import { formatNumber, translate, translateCount } from '../browser/i18n';
import { takenText } from '../browser/taken-text';
import type { Opening } from '../core/taking/opening';
import type { Notice } from './models/notice-model';

/** Returns what was done, with how many links, or why it was not, as one line. */
export function describeNotice(notice: Notice): string {
  switch (notice.kind) {
    case 'taken':
      return takenText(notice.taken);
    case 'failed':
      return failureText(notice.failure);
    case 'opening':
      return describeOpening(notice.opening);
    case 'waiting':
      return translate('waitingForPage');
    case 'url-copied':
      return translate('linkCopied', notice.url);
    case 'reset':
      return translate('queryReset');
    case 'query-replaced':
      return translate('queryReplaced');
    case 'preset-saved':
      return translate('presetSaved', notice.name);
    case 'preset-stopped':
      return translate('presetStopped', notice.name);
    case 'preset-untied':
      return translate('presetUntied', notice.name);
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
