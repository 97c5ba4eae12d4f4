import type { FileType, Format } from './parts/format';

function fileType(extension: string, mimeType: string, facts: Partial<FileType> = {}): FileType {
  return { extension, mimeType, ...facts };
}

const jsonFile = fileType('json', 'application/json');
const textFile = fileType('txt', 'text/plain');
const htmlFile = fileType('html', 'text/html', { hasByteOrderMark: true });
const script = fileType('sh', 'text/x-shellscript', { forPowerShell: fileType('ps1', 'text/plain') });

function define<const Id extends string>(
  id: Id,
  label: string,
  file: FileType,
  options: Format['options'] = [],
  facts: Pick<Format, 'hint' | 'appendsAs'> = {},
): Format & { readonly id: Id } {
  return { id, label, file, options, ...facts };
}

/**
 * The formats, in the order of the menu, with everything that is known about a format before it is used. To add one, add a line
 * here and a file next to this one, named after its id. The code that renders is not part of this table, so the popup opens
 * without loading it.
 */
export const formats = [
  define('json', 'JSON', jsonFile),
  define('json-objects', 'JSON objects', jsonFile, ['fields']),
  define('json-lines', 'JSON Lines', fileType('jsonl', 'application/jsonl'), ['fields']),
  define('lines', 'Lines', textFile, ['lineEnding']),
  define('csv', 'CSV', fileType('csv', 'text/csv', { hasByteOrderMark: true }), ['fields']),
  define('tsv', 'TSV', fileType('tsv', 'text/tab-separated-values', { hasByteOrderMark: true }), ['fields']),
  define('markdown', 'Markdown', fileType('md', 'text/markdown')),
  define('asciidoc', 'AsciiDoc', fileType('adoc', 'text/plain')),
  define('org', 'Org', fileType('org', 'text/org')),
  define('restructuredtext', 'reStructuredText', fileType('rst', 'text/x-rst')),
  define('bbcode', 'BBCode', textFile),
  define('mediawiki', 'MediaWiki', fileType('wiki', 'text/plain')),
  define('html', 'HTML', htmlFile),
  define('rich-text', 'Rich text', htmlFile, ['lineEnding']),
  define('template', 'Template', textFile, ['template', 'lineEnding']),
  define('wget', 'wget', script, ['shell']),
  define('curl', 'curl', script, ['shell']),
  define('aria2', 'aria2', script, ['shell']),
  define('yt-dlp', 'yt-dlp', script, ['shell']),
  define('xargs', 'xargs', script, ['shell']),
  define('console', 'Console one-liner', fileType('js', 'text/javascript'), [], {
    hint: 'consoleReach',
    // A one-liner finds the links of only one page.
    appendsAs: 'json',
  }),
] as const satisfies readonly Format[];

/** The id of a format, as stored in settings. */
export type FormatId = (typeof formats)[number]['id'];

/** Returns the format with this id. */
export function formatOf(id: FormatId): Format {
  return formats.find((format) => format.id === id) ?? formats[0];
}
