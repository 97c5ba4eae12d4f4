import type { Link } from '../link';
import { plain } from './render';
import type { Render } from './render';
import { shownText } from './shown-text';

/** A Markdown list (CommonMark 0.31), which a reader turns back into exactly these URLs and texts. */
export const render: Render = (links) => plain(links.map(renderItem).join('\n'));

function renderItem(link: Link): string {
  return `- [${escapeText(shownText(link))}](${escapeDestination(link.url)})`;
}

/** All that could begin something inside of a link's text, GitHub's tables, strike-through and footnotes included. */
const special = /[\\`*_[\]|~]|^\^|[<>&\t\n\r]|^ | $/g;

/** White space is kept by character references (§2.5), and so is what careless readers take for HTML. */
const references: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  ' ': '&#32;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapeText(text: string): string {
  return text.replace(special, (found) => references[found] ?? `\\${found}`);
}

/** What a destination without angle brackets cannot hold (§6.3); an empty one needs them too. */
const needsAngles = /[\s<>\p{Cc}]|^$/u;

/** A destination, with a backslash also before an ampersand that would begin a character reference. */
function escapeDestination(url: string): string {
  if (!needsAngles.test(url)) return url.replace(/[\\()]|&(?=#?\w+;)/g, '\\$&');
  const escaped = url.replace(/[\\<>]|&(?=#?\w+;)/g, '\\$&');
  return `<${escaped.replace(/[\t\n\r]/g, (found) => references[found] ?? '')}>`;
}
