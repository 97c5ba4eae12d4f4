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
  ...options: Format['options']
): Format & { readonly id: Id } {
  return { id, label, group, extension, mimeType, options };
}

/**
 * Every format, in the order of the menu, as far as it is known before it is used; a new one is a file beside this one, named
 * after its id, and a line here. What renders them is no part of this table, so that the popup opens without it.
 */
export const formats = [
  define('json', 'JSON', 'data', jsonFile),
  define('json-objects', 'JSON objects', 'data', jsonFile, 'fields'),
  define('json-lines', 'JSON Lines', 'data', ['jsonl', 'application/jsonl'], 'fields'),
  define('lines', 'Lines', 'text', textFile, 'lineEnding'),
  define('csv', 'CSV', 'data', ['csv', 'text/csv'], 'fields'),
  define('tsv', 'TSV', 'data', ['tsv', 'text/tab-separated-values'], 'fields'),
  define('markdown', 'Markdown', 'markup', ['md', 'text/markdown']),
  define('asciidoc', 'AsciiDoc', 'markup', ['adoc', 'text/plain']),
  define('org', 'Org', 'markup', ['org', 'text/org']),
  define('restructuredtext', 'reStructuredText', 'markup', ['rst', 'text/x-rst']),
  define('bbcode', 'BBCode', 'markup', textFile),
  define('mediawiki', 'MediaWiki', 'markup', ['wiki', 'text/plain']),
  define('html', 'HTML', 'markup', htmlFile),
  define('rich-text', 'Rich text', 'markup', htmlFile, 'lineEnding'),
  define('template', 'Template', 'text', textFile, 'template', 'lineEnding'),
  define('wget', 'wget', 'command', script, 'shell'),
  define('curl', 'curl', 'command', script, 'shell'),
  define('aria2', 'aria2', 'command', script, 'shell'),
  define('yt-dlp', 'yt-dlp', 'command', script, 'shell'),
  define('xargs', 'xargs', 'command', script, 'shell'),
  define('console', 'Console one-liner', 'command', ['js', 'text/javascript']),
] as const satisfies readonly Format[];

/** The id of a format, as settings keep it. */
export type FormatId = (typeof formats)[number]['id'];

/** The format with that id. */
export function formatOf(id: FormatId): Format {
  return formats.find((format) => format.id === id) ?? formats[0];
}
