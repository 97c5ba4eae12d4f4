import type { Link } from '../links/link';
import { createEscaper, foldSpace, replaceEach } from './parts/escape';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { shownText } from './parts/shown-text';

/** A BBCode list, as forums read it. */
export const render: Render = (links) => plain(['[list]', ...links.map(renderItem), '[/list]'].join('\n'));

function renderItem(link: Link): string {
  return `[*][url=${escapeUrl(link.url)}]${escapeText(foldSpace(shownText(link)))}[/url]`;
}

/** BBCode has no escape: in a text, a space of no width keeps a bracket from beginning a tag. */
function escapeText(text: string): string {
  return text.includes('[') ? text.replace(/\[(?=[\w/*])/g, '[\u200b') : text;
}

const escapeBrackets = createEscaper(replaceEach('[]"', encodeURIComponent));

/** In a URL, what would end it is percent-encoded. */
function escapeUrl(url: string): string {
  const escaped = escapeBrackets(url);
  return /\s/.test(escaped) ? escaped.replace(/\s/g, encodeURIComponent) : escaped;
}
