import type { Link } from '../../links/link';
import type { Query } from '../../query/query';
import { succeed } from '../../result';
import type { Result } from '../../result';
import { lineBreakOf } from './format-options';
import type { FormatOptions } from './format-options';

/** What a format may use besides the links themselves. */
export interface RenderContext {
  /** The query that gave the links. */
  readonly query: Query;
  /** The URLs that the query gives as well, and that the user has unticked. */
  readonly leftOut?: readonly string[];
  readonly options: FormatOptions;
  /** Whether the browser runs on Windows, which has its own line ending and shell. */
  readonly isWindows: boolean;
}

/** One content in the forms that a clipboard takes, by MIME type; all of them are put there at once. */
export interface Rendered {
  readonly 'text/plain': string;
  readonly 'text/html'?: string;
}

/**
 * How links become text. Pure: the same links in the same context give the same text everywhere. Fails only where the query or
 * the user's template asks for what the format cannot give.
 */
export type Render = (links: readonly Link[], context: RenderContext) => Result<Rendered>;

/** Renders each link as a line of its own; what the line says may depend on the query. */
export type RenderLines = (
  links: readonly Link[],
  context: RenderContext,
  firstPlace?: number,
) => Result<readonly string[]>;

/** Lines as one text, with the line ending that the options ask for between two. */
export const joinLines = (lines: readonly string[], { options, isWindows }: RenderContext): string =>
  lines.join(lineBreakOf(options, isWindows));

/** A content that is plain text and nothing else. */
export const plain = (text: string): Result<Rendered> => succeed({ 'text/plain': text });
