import type { Filter } from './filter';
import type { MatchIn } from './query';

/** Text that every link which passes a filter has in it: what lacks it can be dropped unseen. */
export interface Needle {
  /** In lower case when `ignoresCase`. */
  readonly text: string;
  readonly ignoresCase: boolean;
  readonly matchIn: MatchIn;
}

/**
 * The longest text that the include pattern needs, as grep looks for one first; `undefined` where none is certain. Dropping
 * by it is safe anywhere: it takes a search for text, and no regular expression.
 */
export function needleOf({ include, matchIn }: Filter): Needle | undefined {
  if (include === null || /[uv]/.test(include.flags)) return undefined;
  const ignoresCase = include.ignoreCase;
  const text = requiredText(include.source);
  // Only printable ASCII folds in the same way in `toLowerCase` and in a pattern without the flag `u`.
  if (text === null || (ignoresCase && /[^ -~]/.test(text))) return undefined;
  return { text: ignoresCase ? text.toLowerCase() : text, ignoresCase, matchIn };
}

/** Whether a link has the needle where the filter looks. */
export function hasNeedle({ text, ignoresCase, matchIn }: Needle, url: string, readText: () => string): boolean {
  const has = (field: string) => (ignoresCase ? field.toLowerCase() : field).includes(text);
  return (matchIn !== 'text' && has(url)) || (matchIn !== 'url' && has(readText()));
}

/**
 * The longest run of characters that stands at the top level of a pattern, in no alternative, and that no quantifier makes
 * optional. Reads what it surely understands, and says `null` for the rest.
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

/** An escaped sign stands for itself; of escaped letters, only those that take no more characters are understood. */
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
