import type { Link } from '../links/link';
import { createEscaper, collapseSpace, replaceEach } from './parts/escape';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { shownText } from './parts/shown-text';

/** Renders a BBCode list, as forums read it. */
export const render: Render = (links) => plain(['[list]', ...links.map(renderItem), '[/list]'].join('\n'));

function renderItem(link: Link): string {
  return `[*][url=${escapeUrl(link.url)}]${escapeText(collapseSpace(shownText(link)))}[/url]`;
}

/** Escapes the text of a link. BBCode has no escape, so a zero-width space keeps a bracket from opening a tag. */
function escapeText(text: string): string {
  return text.includes('[') ? text.replace(/\[(?=[\w/*])/g, '[\u200b') : text;
}

const escapeBrackets = createEscaper(replaceEach('[]"', encodeURIComponent));

/** Percent-encodes the characters that would end a URL. */
function escapeUrl(url: string): string {
  const escaped = escapeBrackets(url);
  return /\s/.test(escaped) ? escaped.replace(/\s/g, encodeURIComponent) : escaped;
}
