import { isRecord, isString } from '../../readers';

/**
 * Returns JSON with halves of characters, such as a text cut in the middle of an emoji leaves, replaced by U+FFFD. Firefox refuses
 * to synchronise such a half, together with everything that is written at the same time.
 */
export function toWellFormed(value: unknown): unknown {
  if (isString(value)) return value.toWellFormed();
  if (Array.isArray(value)) return value.map(toWellFormed);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toWellFormed(), toWellFormed(inner)]));
}
