import type { Link } from '../links/link';
import { backslashed, createEscaper, collapseSpace, replaceEach } from './parts/escape';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { shownText } from './parts/shown-text';

/** Renders an Org list (Org 9.3 and later). */
export const render: Render = (links) => plain(links.map(renderItem).join('\n'));

function renderItem(link: Link): string {
  return `- [[${escapeLink(link.url)}][${escapeDescription(collapseSpace(shownText(link)))}]]`;
}

const escapeBrackets = createEscaper(replaceEach('[]', backslashed));

/**
 * Escapes a URL as `org-link-escape` does: adds a backslash before each bracket, and doubles the backslashes that stand before a
 * bracket or at the end.
 */
function escapeLink(url: string): string {
  const doubled = url.includes('\\') ? url.replace(/\\+(?=[[\]]|$)/g, '$&$&') : url;
  const escaped = escapeBrackets(doubled);
  return /\s/.test(escaped) ? escaped.replace(/\s/g, encodeURIComponent) : escaped;
}

/**
 * Escapes a description. Org has no escape there, so a zero-width space keeps brackets from closing it, as in
 * `org-link-make-string`.
 */
function escapeDescription(text: string): string {
  return text.includes(']') ? text.replace(/\](?=\]|$)/g, ']\u200b') : text;
}
