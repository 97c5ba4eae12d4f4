import type { Link } from '../links/link';
import { backslashed, createEscaper, referenced, replaceEach } from './parts/escape';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { shownText } from './parts/shown-text';

/** A Markdown list (CommonMark 0.31), which a reader turns back into exactly these URLs and texts. */
export const render: Render = (links) => plain(links.map(renderItem).join('\n'));

function renderItem(link: Link): string {
  return `- [${escapeText(shownText(link))}](${escapeDestination(link.url)})`;
}

/**
 * All that could begin something inside of a link's text, GitHub's tables and strike-through included. White space is kept by
 * character references (§2.5), and so is what careless readers take for HTML.
 */
const escapeInline = createEscaper({
  ...replaceEach('\\`*_[]|~', backslashed),
  ...replaceEach('\t\n\r', referenced),
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
});

/** At the edges, spaces are dropped and a caret makes a footnote. */
function escapeText(text: string): string {
  const escaped = escapeInline(text);
  return /^[ ^]| $/.test(escaped) ? escaped.replace(/^[ ^]| $/g, referenced) : escaped;
}

/** What a destination without angle brackets cannot hold (§6.3): space, control characters, angles. An empty one needs them too. */
const needsAngles = /[^!-;=?-~\u00a0-\uffff]|^$/;
const escapeBare = createEscaper(replaceEach('\\()', backslashed));
const escapeAngled = createEscaper({ ...replaceEach('\\<>', backslashed), ...replaceEach('\t\n\r', referenced) });

/** A destination, in which an ampersand that would begin a character reference is one itself. */
function escapeDestination(url: string): string {
  const settled = url.includes(';') ? url.replace(/&(?=#?\w+;)/g, '&amp;') : url;
  return needsAngles.test(url) ? `<${escapeAngled(settled)}>` : escapeBare(settled);
}
