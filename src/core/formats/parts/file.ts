import type { Source } from '../../links/source';
import { hostOf } from '../../links/url-parts';
import type { Format } from '../parts/format';
import type { RenderContext, Rendered } from '../parts/render';
import { dayOf } from './day';
import { isForPowerShell } from './format-options';

/** A file with rendered links. */
export interface HarvestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly text: string;
}

/**
 * Matches the characters that are replaced in a file name. Windows, the strictest system, refuses some of them. In a host, only
 * the colon before a port and the brackets and colons of an IPv6 address match.
 */
const unfit = /[^\w.-]+/g;

/**
 * Returns a file of rendered links. Its name is the host of their sources and the latest day on which one was read:
 * `example.com-2026-05-17.csv`. If the sources have several hosts or none, `links` replaces the host.
 */
export function toFile(
  format: Format,
  rendered: Rendered,
  sources: readonly Source[],
  { options, isWindows }: Pick<RenderContext, 'options' | 'isWindows'>,
): HarvestFile {
  const hosts = new Set(sources.map(({ url }) => hostOf(url)));
  const [host = ''] = hosts.size === 1 ? hosts : [];
  const day = dayOf(new Date(Math.max(...sources.map(({ readAt }) => readAt))));
  const { forPowerShell } = format.file;
  const isForShell = forPowerShell !== undefined && isForPowerShell(options, isWindows);
  const { extension, mimeType, hasByteOrderMark = false } = isForShell ? forPowerShell : format.file;
  const text = mimeType === 'text/html' ? (rendered['text/html'] ?? rendered['text/plain']) : rendered['text/plain'];
  return {
    name: `${host.replace(unfit, '-').replace(/^-|-$/g, '') || 'links'}-${day}.${extension}`,
    mimeType,
    text: `${hasByteOrderMark ? '\ufeff' : ''}${text}${text.includes('\r\n') ? '\r\n' : '\n'}`,
  };
}
