import type { Link } from '../links/link';
import { createEscaper, foldSpace, referenced, replaceEach } from './parts/escape';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { shownText } from './parts/shown-text';

/** An AsciiDoc list. */
export const render: Render = (links) => plain(links.map(renderItem).join('\n'));

function renderItem(link: Link): string {
  return `* ${target(link.url)}[${escapeText(foldSpace(shownText(link)))}]`;
}

/** A URL that is a link without any markup, and in which nothing is markup. */
const evident = /^https?:\/\/(?!.*(?:--|\.\.\.))[a-z\d\-./?=&%]+$/i;

/** Where a link leads. Between `++` nothing is markup; where the URL has a `++`, the `pass` macro does the same up to a `]`. */
function target(url: string): string {
  if (evident.test(url)) return url;
  if (!/\+\+|^\+|\+$/.test(url)) return `link:++${url}++`;
  return `link:pass:c[${url.replaceAll(']', '\\]').replace(/\\$/, '%5C')}]`;
}

/** AsciiDoc has no escape that always works, but takes character references everywhere: all that could be markup becomes one. */
const escapeMarkup = createEscaper(replaceEach('!"#$%&\'()*+/:;<=>?@[\\]^_`{|}~', referenced));

/** Dots and hyphens are markup in company only. */
function escapeText(text: string): string {
  const escaped = escapeMarkup(text);
  return /[.-]{2}/.test(escaped) ? escaped.replace(/[.-](?=[.-])/g, referenced) : escaped;
}
