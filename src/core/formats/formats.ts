import type { FileType, Format, FormatGroup } from './parts/format';

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
  group: FormatGroup,
  file: FileType,
  options: Format['options'] = [],
  facts: Pick<Format, 'hint' | 'fetches' | 'appendsAs'> = {},
): Format & { readonly id: Id } {
  return { id, label, group, file, options, ...facts };
}

/**
 * The formats, in the order of the menu, with everything that is known about a format before it is used. To add one, add a line
 * here and a file next to this one, named after its id. The code that renders is not part of this table, so the popup opens
 * without loading it.
 */
export const formats = [
  define('json', 'JSON', 'data', jsonFile),
  define('json-objects', 'JSON objects', 'data', jsonFile, ['fields']),
  define('json-lines', 'JSON Lines', 'data', fileType('jsonl', 'application/jsonl'), ['fields']),
  define('csv', 'CSV', 'data', fileType('csv', 'text/csv', { hasByteOrderMark: true }), ['fields']),
  define('tsv', 'TSV', 'data', fileType('tsv', 'text/tab-separated-values', { hasByteOrderMark: true }), ['fields']),
  define('lines', 'Lines', 'text', textFile, ['lineEnding']),
  define('markdown', 'Markdown', 'text', fileType('md', 'text/markdown')),
  define('asciidoc', 'AsciiDoc', 'text', fileType('adoc', 'text/plain')),
  define('org', 'Org', 'text', fileType('org', 'text/org')),
  define('restructuredtext', 'reStructuredText', 'text', fileType('rst', 'text/x-rst')),
  define('bbcode', 'BBCode', 'text', textFile),
  define('mediawiki', 'MediaWiki', 'text', fileType('wiki', 'text/plain')),
  define('html', 'HTML', 'text', htmlFile),
  define('rich-text', 'Rich text', 'text', htmlFile, ['lineEnding']),
  define('template', 'Template', 'text', textFile, ['template', 'lineEnding']),
  define('wget', 'wget', 'commands', script, ['shell'], { fetches: true }),
  define('curl', 'curl', 'commands', script, ['shell'], { fetches: true }),
  define('aria2', 'aria2', 'commands', script, ['shell'], { fetches: true }),
  define('yt-dlp', 'yt-dlp', 'commands', script, ['shell'], { fetches: true }),
  define('xargs', 'xargs', 'commands', script, ['shell'], { fetches: true }),
  define('console', 'Console one-liner', 'commands', fileType('js', 'text/javascript'), [], {
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
