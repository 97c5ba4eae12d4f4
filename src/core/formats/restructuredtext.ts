import type { Link } from '../links/link';
import { backslashed, createEscaper, foldSpace, replaceEach } from './parts/escape';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { shownText } from './parts/shown-text';

/** A reStructuredText list of anonymous references, so that two links may have one text. */
export const render: Render = (links) => plain(links.map(renderItem).join('\n'));

function renderItem(link: Link): string {
  return `* \`${escapeText(foldSpace(shownText(link)))} <${escapeUrl(link.url)}>\`__`;
}

const escapeText = createEscaper(replaceEach('\\`<>', backslashed));

/** An embedded URI loses its spaces, and is a name instead where it ends in `_`. */
function escapeUrl(url: string): string {
  return /[\\`<>\s]|_$/.test(url) ? url.replace(/[\\`<>\s]|_$/g, '\\$&') : url;
}
