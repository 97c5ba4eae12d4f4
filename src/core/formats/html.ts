import type { Link } from '../links/link';
import { createEscaper } from './parts/escape';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { shownText } from './parts/shown-text';

/** Renders the source of an HTML list. */
export const render: Render = (links) => plain(renderHtml(links));

/** Returns an HTML list that a parser reads back as exactly these URLs and texts. */
export function renderHtml(links: readonly Link[]): string {
  return ['<ul>', ...links.map(renderItem), '</ul>'].join('\n');
}

function renderItem(link: Link): string {
  return `<li><a href="${escapeHtml(link.url)}">${escapeHtml(shownText(link))}</a></li>`;
}

/** Escapes text for HTML. A parser reads a carriage return as a line feed unless it is a character reference. */
const escapeHtml = createEscaper({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' });
