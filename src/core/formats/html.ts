import type { Link } from '../link';
import { plain } from './render';
import type { Render } from './render';
import { shownText } from './shown-text';

/** The source of an HTML list. */
export const render: Render = (links) => plain(renderHtml(links));

/** A list of links that an HTML parser reads back as exactly these URLs and texts. */
export function renderHtml(links: readonly Link[]): string {
  return ['<ul>', ...links.map(renderItem), '</ul>'].join('\n');
}

function renderItem(link: Link): string {
  return `<li><a href="${escapeHtml(link.url)}">${escapeHtml(shownText(link))}</a></li>`;
}

const references = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  // A parser reads a carriage return as a line feed.
  ['\r', '&#13;'],
]);

function escapeHtml(text: string): string {
  return text.replace(/[&<>"\r]/g, (found) => references.get(found) ?? found);
}
