import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';

/** A key of `_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages;

/** The stem of a key with a form for each plural category: `links` for `links_one` and `links_other`. */
type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** Returns a message in the user's language, with `$1`, `$2` … replaced. */
export function translate(key: MessageKey, ...substitutions: readonly string[]): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

/**
 * Sets the language and direction of a document to those of the messages. They may differ from the browser's: if Sheaf is not
 * translated into its language, the messages are English.
 */
export function markLanguage({ documentElement }: Document): void {
  documentElement.lang = translate('languageTag');
  documentElement.dir = translate('textDirection');
}

/** Returns a number in the notation of the messages' language, so that a sentence has one style. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(translate('languageTag')).format(value);
}

/**
 * Returns a message in the plural form for a count. The count replaces `$1`, in the notation of the language, and further
 * substitutions replace `$2` and so on. If the language has no message for a category, the form `other` is used.
 */
export function translateCount(stem: PluralKey, count: number, ...substitutions: readonly string[]): string {
  const category = new Intl.PluralRules(translate('languageTag')).select(count);
  const values = [formatNumber(count), ...substitutions];
  return browser.i18n.getMessage(`${stem}_${category}`, values) || browser.i18n.getMessage(`${stem}_other`, values);
}
