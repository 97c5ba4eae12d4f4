import type { Link } from '../links/link';
import { backslashed, createEscaper, collapseSpace, replaceEach } from './parts/escape';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { shownText } from './parts/shown-text';

/** Renders a reStructuredText list of anonymous references, so that several links may have the same text. */
export const render: Render = (links) => plain(links.map(renderItem).join('\n'));

function renderItem(link: Link): string {
  return `* \`${escapeText(collapseSpace(shownText(link)))} <${escapeUrl(link.url)}>\`__`;
}

const escapeText = createEscaper(replaceEach('\\`<>', backslashed));

/** Escapes an embedded URI. Otherwise it would lose its spaces, and be read as a name if it ends in `_`. */
function escapeUrl(url: string): string {
  return /[\\`<>\s]|_$/.test(url) ? url.replace(/[\\`<>\s]|_$/g, '\\$&') : url;
}
