import type { Link } from '../link';
import { plain } from './render';
import type { Render } from './render';
import { shownText } from './shown-text';

/** A reStructuredText list of anonymous references, so that two links may have one text. */
export const render: Render = (links) => plain(links.map(renderItem).join('\n'));

function renderItem(link: Link): string {
  return `* \`${escapeText(shownText(link))} <${escapeUrl(link.url)}>\`__`;
}

function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`<>]/g, '\\$&');
}

/** An embedded URI loses its spaces, and ends in `_` when it is a name instead. */
function escapeUrl(url: string): string {
  return url.replace(/[\\`<>]|_$|\s/g, '\\$&');
}
