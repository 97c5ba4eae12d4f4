import type { Failure, FailureCode, PatternMistake } from '../core/result';
import { translate } from './i18n';

/** `page-closed` as `pageClosed`. The key of a failure's message is derived from its code. */
type CamelCase<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Code;

function keyOf<Code extends FailureCode | PatternMistake>(code: Code): CamelCase<Code> {
  // The type describes the same conversion.
  return code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as CamelCase<Code>;
}

/**
 * Returns the sentence for a failure in the user's language. A code without a message does not compile. In a message, `$1` is the
 * detail of the failure.
 */
export function failureText({ code, detail, mistake, sign = '' }: Failure): string {
  if (code === 'slow-pattern' && detail !== undefined) return translate('slowPatternAt', shorten(detail));
  return translate(keyOf(code), mistake === undefined ? (detail ?? '') : translate(keyOf(mistake), sign));
}

/** The largest length of an address in a sentence. */
const longestAddress = 60;

function shorten(address: string): string {
  return address.length > longestAddress ? `${address.slice(0, longestAddress)}…` : address;
}
