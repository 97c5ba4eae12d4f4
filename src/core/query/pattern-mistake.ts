import type { Failure, PatternMistake } from '../result';
import { bodyOf } from './pattern';
import type { Query } from './query';

/** A mistake, and the sign that it is about, such as `*`. */
interface FoundMistake {
  readonly mistake: PatternMistake;
  readonly sign: string;
}

/** An escape, the beginning of a group, a quantifier, which `?` makes lazy, or a single character. */
const tokens = /\\[\s\S]?|\(\??(?:<?[=!]|:|<\w+>)?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/g;

/** Returns a failure with the mistake in the pattern that it is about, if it is a common one. */
export function withMistake(failure: Failure, { include, exclude }: Pick<Query, 'include' | 'exclude'>): Failure {
  if (failure.code !== 'bad-include' && failure.code !== 'bad-exclude') return failure;
  const found = mistakeIn(failure.code === 'bad-include' ? include : exclude);
  return found === null ? failure : { ...failure, ...found };
}

/**
 * Returns the first common mistake in a pattern that the browser rejects, or `null` if there is none. Reads the pattern as
 * browsers do without the flags `u` and `v`, where `{` and `]` may stand for themselves.
 */
export function mistakeIn(source: string): FoundMistake | null {
  const pattern = bodyOf(source);
  let depth = 0;
  let isInClass = false;
  /** Whether what came last can be repeated. */
  let isRepeatable = false;
  for (const [token] of pattern.matchAll(tokens)) {
    const sign = token.slice(0, 1);
    if (token === '\\') return { mistake: 'end-backslash', sign };
    if (isInClass) {
      isInClass = token !== ']';
      isRepeatable = true;
      continue;
    }
    const isQuantifier = /^(?:[*+?]|\{\d)/.test(token);
    if (isQuantifier && !isRepeatable) return { mistake: 'nothing-to-repeat', sign };
    if (sign === ')' && depth === 0) return { mistake: 'extra-parenthesis', sign };
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    isInClass = sign === '[';
    isRepeatable = !isQuantifier && !['(', '|', '^'].includes(sign);
  }
  if (isInClass) return { mistake: 'open-class', sign: '[' };
  return depth > 0 ? { mistake: 'open-group', sign: '(' } : null;
}

/**
 * Returns the regular expression that somebody who typed a pattern for file names meant, such as `\.pdf` for `*.pdf`. Returns
 * `null` for anything else.
 */
export function fromFilePattern(source: string): string | null {
  if (!/^\*[\w*./-]*\w[\w*./-]*$/.test(source)) return null;
  return source
    .replace(/^\*+|\*+$/g, '')
    .replace(/\./g, String.raw`\.`)
    .replace(/\*+/g, '.*');
}
