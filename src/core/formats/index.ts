import type { Link } from '../link';
import type { Result } from '../result';
import type { Format, FormatGroup } from './format';
import { render as renderJson } from './json';
import { render as renderLines } from './lines';
import type { Render, RenderContext, Rendered } from './render';

export type { Format, FormatGroup } from './format';
export { bareContext } from './render';
export type { RenderContext, Rendered } from './render';

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
  load: () => Promise<{ readonly render: Render }>,
): Format & { readonly id: Id } {
  return { id, label, group, extension, mimeType, load: async () => (await load()).render };
}

/**
 * Every format, in the order of the menu; a new one is a file beside these and a line here. They are loaded when they are used,
 * but for the two that have a button: no other adds to what the popup opens with.
 */
export const formats = [
  define('json', 'JSON', 'data', jsonFile, async () => ({ render: renderJson })),
  define('json-objects', 'JSON objects', 'data', jsonFile, () => import('./json-objects')),
  define('json-lines', 'JSON Lines', 'data', ['jsonl', 'application/jsonl'], () => import('./json-lines')),
  define('lines', 'Lines', 'text', textFile, async () => ({ render: renderLines })),
  define('csv', 'CSV', 'data', ['csv', 'text/csv'], () => import('./csv')),
  define('tsv', 'TSV', 'data', ['tsv', 'text/tab-separated-values'], () => import('./tsv')),
  define('markdown', 'Markdown', 'markup', ['md', 'text/markdown'], () => import('./markdown')),
  define('asciidoc', 'AsciiDoc', 'markup', ['adoc', 'text/plain'], () => import('./asciidoc')),
  define('org', 'Org', 'markup', ['org', 'text/org'], () => import('./org')),
  define('restructuredtext', 'reStructuredText', 'markup', ['rst', 'text/x-rst'], () => import('./restructuredtext')),
  define('bbcode', 'BBCode', 'markup', textFile, () => import('./bbcode')),
  define('mediawiki', 'MediaWiki', 'markup', ['wiki', 'text/plain'], () => import('./mediawiki')),
  define('html', 'HTML', 'markup', htmlFile, () => import('./html')),
  define('rich-text', 'Rich text', 'markup', htmlFile, () => import('./rich-text')),
  define('template', 'Template', 'text', textFile, () => import('./template')),
  define('wget', 'wget', 'command', script, () => import('./wget')),
  define('curl', 'curl', 'command', script, () => import('./curl')),
  define('aria2', 'aria2', 'command', script, () => import('./aria2')),
  define('yt-dlp', 'yt-dlp', 'command', script, () => import('./yt-dlp')),
  define('xargs', 'xargs', 'command', script, () => import('./xargs')),
  define('console', 'Console one-liner', 'command', ['js', 'text/javascript'], () => import('./console')),
] as const satisfies readonly Format[];

/** The id of a format, as settings keep it. */
export type FormatId = (typeof formats)[number]['id'];

/** The format with that id. */
export function formatOf(id: FormatId): Format {
  return formats.find((format) => format.id === id) ?? formats[0];
}

/** Renders links in a format, which is loaded for it. */
export async function renderLinks(
  id: FormatId,
  links: readonly Link[],
  context: RenderContext,
): Promise<Result<Rendered>> {
  const render = await formatOf(id).load();
  return render(links, context);
}
