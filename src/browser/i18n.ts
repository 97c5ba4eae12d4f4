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

/** A number as the user's language writes it: that of the messages, so that one sentence has one style. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(browser.i18n.getUILanguage()).format(value);
}

/**
 * The message in the form that the user's language has for a count, which replaces `$1` as that language writes numbers;
 * further substitutions follow from `$2` on. Where a language has no message for a category, `other` stands in.
 */
export function translateCount(stem: PluralKey, count: number, ...substitutions: readonly string[]): string {
  const category = new Intl.PluralRules(browser.i18n.getUILanguage()).select(count);
  const values = [formatNumber(count), ...substitutions];
  return browser.i18n.getMessage(`${stem}_${category}`, values) || browser.i18n.getMessage(`${stem}_other`, values);
}
