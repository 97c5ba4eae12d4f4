import type { FileType, Format } from './parts/format';

export type { FileType, Format } from './parts/format';
export type { RenderContext, Rendered } from './parts/render';

const jsonFile: FileType = { extension: 'json', mimeType: 'application/json' };
const textFile: FileType = { extension: 'txt', mimeType: 'text/plain' };
const htmlFile: FileType = { extension: 'html', mimeType: 'text/html', hasByteOrderMark: true };
const script: FileType = {
  extension: 'sh',
  mimeType: 'text/x-shellscript',
  forPowerShell: { extension: 'ps1', mimeType: 'text/plain' },
};

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
 * Every format, in the order of the menu, as far as it is known before it is used; a new one is a file beside this one, named
 * after its id, and a line here. What renders them is no part of this table, so that the popup opens without it.
 */
export const formats = [
  define('json', 'JSON', jsonFile),
  define('json-objects', 'JSON objects', jsonFile, ['fields']),
  define('json-lines', 'JSON Lines', { extension: 'jsonl', mimeType: 'application/jsonl' }, ['fields']),
  define('lines', 'Lines', textFile, ['lineEnding']),
  define('csv', 'CSV', { extension: 'csv', mimeType: 'text/csv', hasByteOrderMark: true }, ['fields']),
  define('tsv', 'TSV', { extension: 'tsv', mimeType: 'text/tab-separated-values', hasByteOrderMark: true }, ['fields']),
  define('markdown', 'Markdown', { extension: 'md', mimeType: 'text/markdown' }),
  define('asciidoc', 'AsciiDoc', { extension: 'adoc', mimeType: 'text/plain' }),
  define('org', 'Org', { extension: 'org', mimeType: 'text/org' }),
  define('restructuredtext', 'reStructuredText', { extension: 'rst', mimeType: 'text/x-rst' }),
  define('bbcode', 'BBCode', textFile),
  define('mediawiki', 'MediaWiki', { extension: 'wiki', mimeType: 'text/plain' }),
  define('html', 'HTML', htmlFile),
  define('rich-text', 'Rich text', htmlFile, ['lineEnding']),
  define('template', 'Template', textFile, ['template', 'lineEnding']),
  define('wget', 'wget', script, ['shell']),
  define('curl', 'curl', script, ['shell']),
  define('aria2', 'aria2', script, ['shell']),
  define('yt-dlp', 'yt-dlp', script, ['shell']),
  define('xargs', 'xargs', script, ['shell']),
  define('console', 'Console one-liner', { extension: 'js', mimeType: 'text/javascript' }, [], {
    hint: 'consoleReach',
    // A one-liner finds the links of one page.
    appendsAs: 'json',
  }),
] as const satisfies readonly Format[];

/** The id of a format, as settings keep it. */
export type FormatId = (typeof formats)[number]['id'];

/** The format with that id. */
export function formatOf(id: FormatId): Format {
  return formats.find((format) => format.id === id) ?? formats[0];
}
