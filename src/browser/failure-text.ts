import type { Failure, FailureCode } from '../core/result';
import { translate } from './i18n';

/** `page-closed` as `pageClosed`: the key of a failure's message is its code. */
type CamelCase<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Code;

function keyOf(code: FailureCode): CamelCase<FailureCode> {
  // What the type spells, letter for letter.
  return code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as CamelCase<FailureCode>;
}

/**
 * The sentence that a failure says to the user, in their language. A code without a message does not compile; `$1` in a message is
 * the failure's detail.
 */
export function failureText({ code, detail }: Failure): string {
  if (code === 'slow-pattern' && detail !== undefined) return translate('slowPatternAt', shorten(detail));
  return translate(keyOf(code), detail ?? '');
}

/** How much of an address a sentence can hold. */
const longestAddress = 60;

function shorten(address: string): string {
  return address.length > longestAddress ? `${address.slice(0, longestAddress)}…` : address;
}
