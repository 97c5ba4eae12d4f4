import type { Link } from '../link';
import { plain } from './render';
import type { Render } from './render';
import { shownText } from './shown-text';

/** A BBCode list, as forums read it. */
export const render: Render = (links) => plain(['[list]', ...links.map(renderItem), '[/list]'].join('\n'));

function renderItem(link: Link): string {
  return `[*][url=${escapeUrl(link.url)}]${escapeText(shownText(link))}[/url]`;
}

/** BBCode has no escape: in a text, a space of no width keeps a bracket from beginning a tag. */
function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\[(?=[\w/*])/g, '[\u200b');
}

/** In a URL, what would end it is percent-encoded. */
function escapeUrl(url: string): string {
  return url.replace(/[[\]\s"]/g, encodeURIComponent);
}
