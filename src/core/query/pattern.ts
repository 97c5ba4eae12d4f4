import { fail, succeed } from '../result';
import type { FailureCode, Result } from '../result';

/** How the text of a pattern is interpreted. */
interface PatternOptions {
  readonly regex: boolean;
  readonly matchCase: boolean;
}

const withFlags = /^\/(?<body>.+)\/(?<flags>[dgimsuvy]+)$/s;

/**
 * Parses what the user typed into a regular expression, or into `null` for an empty pattern, which sets no condition.
 *
 * - With `regex`, both `react` and `/react/i` are patterns. The flags of the latter decide about case instead of `matchCase`.
 *   Slashes without flags are part of the pattern, so `/blog/` in a URL means what it says.
 * - Without `regex`, every character stands for itself.
 * - The flags `g` and `y` are dropped, because they would make each match depend on the one before.
 * - A pattern that the browser rejects returns the failure `code` with the browser's reason, without its copy of the pattern.
 */
export function parsePattern(
  source: string,
  { regex, matchCase }: PatternOptions,
  code: FailureCode,
): Result<RegExp | null> {
  if (source === '') return succeed(null);
  const plainFlags = matchCase ? '' : 'i';
  if (!regex) return succeed(new RegExp(escapeRegExp(source), plainFlags));
  const literal = withFlags.exec(source)?.groups;
  try {
    return succeed(
      literal
        ? new RegExp(literal['body'] ?? '', (literal['flags'] ?? '').replace(/[gy]/g, ''))
        : new RegExp(source, plainFlags),
    );
  } catch (error) {
    return fail(code, reasonOf(error));
  }
}

/** Returns a pattern without the slashes and flags it may be written with. */
export const bodyOf = (source: string): string => withFlags.exec(source)?.groups?.['body'] ?? source;

/** Whether a pattern is plain text: empty, with `regex` off, or without any character that has a special meaning. */
export function isPlain(source: string, { regex }: Pick<PatternOptions, 'regex'>): boolean {
  return !regex || !(/[\\^$.*+?()[\]{}|]/.test(source) || withFlags.test(source));
}

/** Escapes the characters that have a meaning in a regular expression, so that the text stands for itself. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/**
 * Returns the reason in a browser's syntax error. Chrome says `Invalid regular expression: /a(/i: Unterminated group`, and
 * Firefox says `unterminated parenthetical`. In both, the reason follows the last colon, if there is one.
 */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.slice(message.lastIndexOf(': ') + 1).trim();
}
