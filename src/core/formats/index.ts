import type { Format } from './parts/format';

export type { Format } from './parts/format';
export type { RenderContext, Rendered } from './parts/render';

type File = readonly [extension: string, mimeType: string];

const jsonFile: File = ['json', 'application/json'];
const textFile: File = ['txt', 'text/plain'];
const htmlFile: File = ['html', 'text/html'];
const script: File = ['sh', 'text/x-shellscript'];

function define<const Id extends string>(
  id: Id,
  label: string,
  [extension, mimeType]: File,
  ...options: Format['options']
): Format & { readonly id: Id } {
  return { id, label, extension, mimeType, options };
}

/**
 * Every format, in the order of the menu, as far as it is known before it is used; a new one is a file beside this one, named
 * after its id, and a line here. What renders them is no part of this table, so that the popup opens without it.
 */
export const formats = [
  define('json', 'JSON', jsonFile),
  define('json-objects', 'JSON objects', jsonFile, 'fields'),
  define('json-lines', 'JSON Lines', ['jsonl', 'application/jsonl'], 'fields'),
  define('lines', 'Lines', textFile, 'lineEnding'),
  define('csv', 'CSV', ['csv', 'text/csv'], 'fields'),
  define('tsv', 'TSV', ['tsv', 'text/tab-separated-values'], 'fields'),
  define('markdown', 'Markdown', ['md', 'text/markdown']),
  define('asciidoc', 'AsciiDoc', ['adoc', 'text/plain']),
  define('org', 'Org', ['org', 'text/org']),
  define('restructuredtext', 'reStructuredText', ['rst', 'text/x-rst']),
  define('bbcode', 'BBCode', textFile),
  define('mediawiki', 'MediaWiki', ['wiki', 'text/plain']),
  define('html', 'HTML', htmlFile),
  define('rich-text', 'Rich text', htmlFile, 'lineEnding'),
  define('template', 'Template', textFile, 'template', 'lineEnding'),
  define('wget', 'wget', script, 'shell'),
  define('curl', 'curl', script, 'shell'),
  define('aria2', 'aria2', script, 'shell'),
  define('yt-dlp', 'yt-dlp', script, 'shell'),
  define('xargs', 'xargs', script, 'shell'),
  define('console', 'Console one-liner', ['js', 'text/javascript']),
] as const satisfies readonly Format[];

/** The id of a format, as settings keep it. */
export type FormatId = (typeof formats)[number]['id'];

/** The format with that id. */
export function formatOf(id: FormatId): Format {
  return formats.find((format) => format.id === id) ?? formats[0];
}
