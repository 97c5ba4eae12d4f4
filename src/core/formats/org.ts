import type { Link } from '../link';
import { plain } from './render';
import type { Render } from './render';
import { shownText } from './shown-text';

/** An Org list (Org 9.3 and later). */
export const render: Render = (links) => plain(links.map(renderItem).join('\n'));

function renderItem(link: Link): string {
  return `- [[${escapeLink(link.url)}][${escapeDescription(shownText(link))}]]`;
}

/** As `org-link-escape` does: a backslash before brackets, and twice as many where some stand before a bracket or the end. */
function escapeLink(url: string): string {
  return url.replace(/\s/g, encodeURIComponent).replace(/(\\*)([[\]]|$)/g, (_, slashes: string, bracket: string) => {
    return slashes + slashes + (bracket === '' ? '' : `\\${bracket}`);
  });
}

/** A description has no escape: as `org-link-make-string` does, a space of no width keeps brackets from closing it. */
function escapeDescription(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\](?=\]|$)/g, ']\u200b');
}
