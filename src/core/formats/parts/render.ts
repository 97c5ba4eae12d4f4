import type { Link } from '../../links/link';
import type { Query } from '../../query/query';
import { succeed } from '../../result';
import type { Result } from '../../result';
import { lineBreakOf } from './format-options';
import type { FormatOptions } from './format-options';

/** What a format may use in addition to the links. */
export interface RenderContext {
  /** The query that listed the links. */
  readonly query: Query;
  /** The URLs that the query also lists and that the user has unticked. */
  readonly leftOut?: readonly string[];
  readonly options: FormatOptions;
  /** Whether the browser runs on Windows, where line ending and shell differ. */
  readonly isWindows: boolean;
}

/** Rendered content by MIME type. All types are put on the clipboard together. */
export interface Rendered {
  readonly 'text/plain': string;
  readonly 'text/html'?: string;
}

/**
 * Renders links as text. Pure: the same links in the same context always become the same text. Fails only if the query or the
 * user's template asks for something that the format cannot express.
 */
export type Render = (links: readonly Link[], context: RenderContext) => Result<Rendered>;

/** Renders each link as a line. The line may depend on the query. */
export type RenderLines = (
  links: readonly Link[],
  context: RenderContext,
  firstPlace?: number,
) => Result<readonly string[]>;

/** Joins lines with the line ending that the options ask for. */
export const joinLines = (lines: readonly string[], { options, isWindows }: RenderContext): string =>
  lines.join(lineBreakOf(options, isWindows));

/** Returns content that is only plain text. */
export const plain = (text: string): Result<Rendered> => succeed({ 'text/plain': text });
