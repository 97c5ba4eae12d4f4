import { fail, succeed } from '../result';
import type { FailureCode, Result } from '../result';

/** How the text of a pattern is to be read. */
export interface PatternOptions {
  readonly regex: boolean;
  readonly matchCase: boolean;
}

const withFlags = /^\/(?<body>.+)\/(?<flags>[dgimsuvy]+)$/s;

/**
 * Reads what the user typed into a regular expression; `null` for an empty pattern, which is no condition.
 *
 * - With `regex`, `react` is a pattern and so is `/react/i`, whose flags then decide about case instead of `matchCase`. Slashes
 *   without flags are part of the pattern, so that `/blog/` means what it says in a URL.
 * - Without it, every character stands for itself.
 * - `g` and `y` are dropped: they would make a match depend on the match before.
 * - A pattern that the browser refuses gives `code` with the browser's reason, without the repeated pattern.
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

/** Whether a pattern is a text to search for: empty, with `regex` off, or without anything that means more than itself. */
export function isPlain(source: string, { regex }: Pick<PatternOptions, 'regex'>): boolean {
  return !regex || !(/[\\^$.*+?()[\]{}|]/.test(source) || withFlags.test(source));
}

/** Escapes what has a meaning in a regular expression, so that the text stands for itself. */
function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/**
 * The point of a browser's syntax error. Chrome says `Invalid regular expression: /a(/i: Unterminated group`, Firefox says
 * `unterminated parenthetical`: the reason stands after the last colon.
 */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.slice(message.lastIndexOf(': ') + 1).trim();
}
