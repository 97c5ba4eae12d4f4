import { isForPowerShell } from './format-options';
import type { Format, RenderContext, Rendered } from './formats';
import { hostOf } from './url-parts';

/** A harvest as a file. */
export interface HarvestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly text: string;
}

/** Without a byte order mark, Excel reads a table and a browser a page from disk as if it held Latin letters only. */
const marked = new Set(['text/csv', 'text/tab-separated-values', 'text/html']);

/** What Windows, the strictest, refuses in a file's name; of a host only the colon before its port and IPv6 brackets. */
const unfit = /[^\w.-]+/g;

/**
 * Makes a file of a rendered harvest, named after the page's host and the day: `example.com-2026-05-17.csv`. A page without a host
 * gives `links`.
 */
export function toFile(
  format: Format,
  rendered: Rendered,
  { page, date, options, isWindows }: RenderContext,
): HarvestFile {
  const host = hostOf(page.url).replace(unfit, '-').replace(/^-|-$/g, '');
  const isScript = format.extension === 'sh' && isForPowerShell(options, isWindows);
  const text =
    format.mimeType === 'text/html' ? (rendered['text/html'] ?? rendered['text/plain']) : rendered['text/plain'];
  return {
    name: `${[host || 'links', date].filter(Boolean).join('-')}.${isScript ? 'ps1' : format.extension}`,
    mimeType: isScript ? 'text/plain' : format.mimeType,
    text: `${marked.has(format.mimeType) ? '\ufeff' : ''}${text}${text.includes('\r\n') ? '\r\n' : '\n'}`,
  };
}
