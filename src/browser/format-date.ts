import { translate } from './i18n';

/** Returns a day and a time in the notation of the messages' language. The time is in milliseconds since the epoch. */
export function formatDate(timeMs: number): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(translate('languageTag'), style).format(timeMs);
}
