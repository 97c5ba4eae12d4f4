import type { Link } from '../links/link';
import { backslashed, createEscaper, foldSpace, replaceEach } from './parts/escape';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { shownText } from './parts/shown-text';

/** An Org list (Org 9.3 and later). */
export const render: Render = (links) => plain(links.map(renderItem).join('\n'));

function renderItem(link: Link): string {
  return `- [[${escapeLink(link.url)}][${escapeDescription(foldSpace(shownText(link)))}]]`;
}

const escapeBrackets = createEscaper(replaceEach('[]', backslashed));

/** As `org-link-escape` does: a backslash before brackets, and twice as many where some stand before a bracket or the end. */
function escapeLink(url: string): string {
  const doubled = url.includes('\\') ? url.replace(/\\+(?=[[\]]|$)/g, '$&$&') : url;
  const escaped = escapeBrackets(doubled);
  return /\s/.test(escaped) ? escaped.replace(/\s/g, encodeURIComponent) : escaped;
}

/** A description has no escape: as `org-link-make-string` does, a space of no width keeps brackets from closing it. */
function escapeDescription(text: string): string {
  return text.includes(']') ? text.replace(/\](?=\]|$)/g, ']\u200b') : text;
}
