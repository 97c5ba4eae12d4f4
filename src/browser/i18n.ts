import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';

/** A key of `_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages;

/** A key that has one form a plural category: `links` for `links_one`, `links_other`. */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** The message in the user's language, with `$1`, `$2` … replaced. */
export function translate(key: MessageKey, ...substitutions: readonly string[]): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

/**
 * Marks a document with the language and direction of the messages. They may differ from the browser's own: where Sheaf is not
 * translated into its language, the messages are English.
 */
export function markLanguage({ documentElement }: Document): void {
  documentElement.lang = translate('languageTag');
  documentElement.dir = translate('textDirection');
}

/** A number as the language of the messages writes it, so that a sentence has one style. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(translate('languageTag')).format(value);
}

/**
 * The message in the form that its language has for a count. The count replaces `$1`, written as that language writes numbers;
 * further substitutions follow from `$2` on. Where a language has no message for a category, `other` stands in.
 */
export function translateCount(stem: PluralKey, count: number, ...substitutions: readonly string[]): string {
  const category = new Intl.PluralRules(translate('languageTag')).select(count);
  const values = [formatNumber(count), ...substitutions];
  return browser.i18n.getMessage(`${stem}_${category}`, values) || browser.i18n.getMessage(`${stem}_other`, values);
}
