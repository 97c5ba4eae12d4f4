import type { Filter } from './filter';
import type { MatchIn } from './query';

/** A text that every link that passes a filter contains. Links without it can be dropped without running the pattern. */
export interface Needle {
  /** In lower case if `ignoresCase` is set. */
  readonly text: string;
  readonly ignoresCase: boolean;
  readonly matchIn: MatchIn;
}

/**
 * Returns the longest text that every match of the include pattern must contain, as grep does first. Returns `undefined` if none
 * is certain. Testing for it is safe anywhere, because it is a search for text and not a regular expression.
 */
export function needleOf({ include, matchIn }: Filter): Needle | undefined {
  if (include === null || /[uv]/.test(include.flags)) return undefined;
  const ignoresCase = include.ignoreCase;
  const text = requiredText(include.source);
  // Only for printable ASCII do `toLowerCase` and a pattern without the flag `u` agree on case.
  if (text === null || (ignoresCase && /[^ -~]/.test(text))) return undefined;
  return { text: ignoresCase ? text.toLowerCase() : text, ignoresCase, matchIn };
}

/** Whether a link contains the needle where the filter looks. The text is only read if it is needed. */
export function hasNeedle({ text, ignoresCase, matchIn }: Needle, url: string, readText: () => string): boolean {
  const has = (field: string) => (ignoresCase ? field.toLowerCase() : field).includes(text);
  return (matchIn !== 'text' && has(url)) || (matchIn !== 'url' && has(readText()));
}

/**
 * Returns the longest run of characters that stands at the top level of a pattern, outside any alternative, and that no
 * quantifier makes optional. Returns `null` for a pattern with no such run or with syntax that this does not fully understand.
 */
function requiredText(source: string): string | null {
  let longest = '';
  let run = '';
  const endRun = () => {
    if (run.length > longest.length) longest = run;
    run = '';
  };
  for (let at = 0; at < source.length;) {
    const token = tokenAt(source, at);
    if (token === null || token.kind === 'alternative') return null;
    at += token.length;
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at, at + 24))?.[0] ?? '';
    at += quantifier.length;
    const isOptional = /^(?:[*?]|\{0)/.test(quantifier);
    if (token.kind === 'character' && !isOptional) run += token.text;
    if (token.kind === 'other' || quantifier !== '') endRun();
  }
  endRun();
  return longest === '' ? null : longest;
}

type Token =
  | { readonly kind: 'character'; readonly text: string; readonly length: number }
  | { readonly kind: 'other' | 'alternative'; readonly length: number };

function tokenAt(source: string, at: number): Token | null {
  const character = source.charAt(at);
  switch (character) {
    case '|':
      return { kind: 'alternative', length: 1 };
    case '^':
    case '$':
    case '.':
      return { kind: 'other', length: 1 };
    case '[':
      return lengthToken(classLength(source, at));
    case '(':
      return lengthToken(groupLength(source, at));
    case '\\':
      return escapeAt(source, at);
    default:
      return /[*+?{})\]]/.test(character) ? null : { kind: 'character', text: character, length: 1 };
  }
}

const lengthToken = (length: number | null): Token | null => (length === null ? null : { kind: 'other', length });

/**
 * Reads an escape. An escaped sign stands for itself. Of escaped letters and digits, only those that take no further characters
 * are understood.
 */
function escapeAt(source: string, at: number): Token | null {
  const escaped = source.charAt(at + 1);
  if (/[dDwWsSbBfnrtv]/.test(escaped)) return { kind: 'other', length: 2 };
  return escaped === '' || /[\w]/.test(escaped) ? null : { kind: 'character', text: escaped, length: 2 };
}

function classLength(source: string, at: number): number | null {
  for (let index = at + 1; index < source.length; index++) {
    if (source[index] === '\\') index++;
    else if (source[index] === ']') return index + 1 - at;
  }
  return null;
}

function groupLength(source: string, at: number): number | null {
  let depth = 0;
  for (let index = at; index < source.length; index++) {
    const character = source[index];
    if (character === '\\') index++;
    else if (character === '[') index += (classLength(source, index) ?? source.length) - 1;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return index + 1 - at;
  }
  return null;
}
