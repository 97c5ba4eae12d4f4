import type { Failure, FailureCode } from '../core/result';
import { translate } from './i18n';
import type { MessageKey } from './i18n';

/** The message of each failure; `$1` in it is the browser's own reason. */
const messageOf: Record<FailureCode, MessageKey> = {
  'page-closed': 'pageClosed',
  'file-closed': 'fileClosed',
  'page-left': 'pageLeft',
  'page-silent': 'pageSilent',
  'page-endless': 'pageEndless',
  'slow-pattern': 'slowPattern',
  'bad-include': 'badFilter',
  'bad-exclude': 'badExclude',
  'bad-selector': 'badSelector',
  'no-links': 'noLinks',
  'none-ticked': 'noneTicked',
  'query-changed': 'queryChanged',
  'worker-failed': 'workerFailed',
  'no-last-copy': 'noLastCopy',
  'unknown-field': 'unknownField',
  'open-brace': 'openBrace',
  'not-in-console': 'notInConsole',
  'ticks-not-in-console': 'ticksNotInConsole',
  'clipboard-refused': 'clipboardRefused',
  'frame-closed': 'frameClosed',
  'import-no-json': 'importNoJson',
  'import-not-sheaf': 'importNotSheaf',
  'import-too-new': 'importTooNew',
  'import-too-many': 'importTooMany',
  'preset-gone': 'presetGone',
  'no-preset-at': 'noPresetAt',
  'settings-not-kept': 'settingsNotKept',
  unexpected: 'unexpected',
};

/** What a failure says to the user: one sentence, in the user's language, that tells what to do. */
export function failureText({ code, detail }: Failure): string {
  if (code === 'slow-pattern' && detail !== undefined) return translate('slowPatternAt', shorten(detail));
  return translate(messageOf[code], detail ?? '');
}

/** How much of an address a sentence can hold. */
const longestAddress = 60;

function shorten(address: string): string {
  return address.length > longestAddress ? `${address.slice(0, longestAddress)}…` : address;
}
