import type { Format, FormatGroup } from './parts/format';

export type { Format, FormatGroup } from './parts/format';
export { bareContext } from './parts/render';
export type { RenderContext, Rendered } from './parts/render';

type File = readonly [extension: string, mimeType: string];

const jsonFile: File = ['json', 'application/json'];
const textFile: File = ['txt', 'text/plain'];
const htmlFile: File = ['html', 'text/html'];
const script: File = ['sh', 'text/x-shellscript'];

function define<const Id extends string>(
  id: Id,
  label: string,
  group: FormatGroup,
  [extension, mimeType]: File,
): Format & { readonly id: Id } {
  return { id, label, group, extension, mimeType };
}

/**
 * Every format, in the order of the menu, as far as it is known before it is used; a new one is a file beside these, named after
 * its id, a line here and one in `load.ts`. What renders them is no part of this table, so that the popup opens without it.
 */
export const formats = [
  define('json', 'JSON', 'data', jsonFile),
  define('json-objects', 'JSON objects', 'data', jsonFile),
  define('json-lines', 'JSON Lines', 'data', ['jsonl', 'application/jsonl']),
  define('lines', 'Lines', 'text', textFile),
  define('csv', 'CSV', 'data', ['csv', 'text/csv']),
  define('tsv', 'TSV', 'data', ['tsv', 'text/tab-separated-values']),
  define('markdown', 'Markdown', 'markup', ['md', 'text/markdown']),
  define('asciidoc', 'AsciiDoc', 'markup', ['adoc', 'text/plain']),
  define('org', 'Org', 'markup', ['org', 'text/org']),
  define('restructuredtext', 'reStructuredText', 'markup', ['rst', 'text/x-rst']),
  define('bbcode', 'BBCode', 'markup', textFile),
  define('mediawiki', 'MediaWiki', 'markup', ['wiki', 'text/plain']),
  define('html', 'HTML', 'markup', htmlFile),
  define('rich-text', 'Rich text', 'markup', htmlFile),
  define('template', 'Template', 'text', textFile),
  define('wget', 'wget', 'command', script),
  define('curl', 'curl', 'command', script),
  define('aria2', 'aria2', 'command', script),
  define('yt-dlp', 'yt-dlp', 'command', script),
  define('xargs', 'xargs', 'command', script),
  define('console', 'Console one-liner', 'command', ['js', 'text/javascript']),
] as const satisfies readonly Format[];

/** The id of a format, as settings keep it. */
export type FormatId = (typeof formats)[number]['id'];

/** The format with that id. */
export function formatOf(id: FormatId): Format {
  return formats.find((format) => format.id === id) ?? formats[0];
}
