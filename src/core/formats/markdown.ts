import type { Link } from '../links/link';
import { backslashed, createEscaper, referenced, replaceEach } from './parts/escape';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { shownText } from './parts/shown-text';

/** Renders a Markdown list (CommonMark 0.31) that a parser reads back as exactly these URLs and texts. */
export const render: Render = (links) => plain(links.map(renderItem).join('\n'));

function renderItem(link: Link): string {
  return `- [${escapeText(shownText(link))}](${escapeDestination(link.url)})`;
}

/**
 * Escapes everything that could be markup inside the text of a link, including GitHub's tables and strikethrough. Character
 * references (§2.5) preserve white space, and stand for characters that lax parsers would read as HTML.
 */
const escapeInline = createEscaper({
  ...replaceEach('\\`*_[]|~', backslashed),
  ...replaceEach('\t\n\r', referenced),
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
});

/** Escapes the text of a link. At the edges, spaces would be dropped and a caret would make a footnote. */
function escapeText(text: string): string {
  const escaped = escapeInline(text);
  return /^[ ^]| $/.test(escaped) ? escaped.replace(/^[ ^]| $/g, referenced) : escaped;
}

/**
 * Matches what a destination without angle brackets cannot contain (§6.3): spaces, control characters, angle brackets. An empty
 * destination also needs brackets.
 */
const needsAngles = /[^!-;=?-~\u00a0-\uffff]|^$/;
const escapeBare = createEscaper(replaceEach('\\()', backslashed));
const escapeAngled = createEscaper({ ...replaceEach('\\<>', backslashed), ...replaceEach('\t\n\r', referenced) });

/** Escapes a destination. An ampersand that would begin a character reference is itself written as one. */
function escapeDestination(url: string): string {
  const settled = url.includes(';') ? url.replace(/&(?=#?\w+;)/g, '&amp;') : url;
  return needsAngles.test(url) ? `<${escapeAngled(settled)}>` : escapeBare(settled);
}
