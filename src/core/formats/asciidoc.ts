import type { Link } from '../links/link';
import { createEscaper, collapseSpace, referenced, replaceEach } from './parts/escape';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { shownText } from './parts/shown-text';

/** Renders an AsciiDoc list. */
export const render: Render = (links) => plain(links.map(renderItem).join('\n'));

function renderItem(link: Link): string {
  return `* ${target(link.url)}[${escapeText(collapseSpace(shownText(link)))}]`;
}

/** Matches a URL that is a link without any markup and contains nothing that is markup. */
const evident = /^https?:\/\/(?!.*(?:--|\.\.\.))[a-z\d\-./?=&%]+$/i;

/**
 * Returns the target of a link. Between `++` nothing is markup. For a URL that contains `++`, the `pass` macro does the same, up
 * to a `]`.
 */
function target(url: string): string {
  if (evident.test(url)) return url;
  if (!/\+\+|^\+|\+$/.test(url)) return `link:++${url}++`;
  return `link:pass:c[${url.replaceAll(']', '\\]').replace(/\\$/, '%5C')}]`;
}

/**
 * Replaces every character that could be markup with a character reference, which AsciiDoc accepts everywhere. It has no escape
 * that always works.
 */
const escapeMarkup = createEscaper(replaceEach('!"#$%&\'()*+/:;<=>?@[\\]^_`{|}~', referenced));

/** Escapes the text of a link. Dots and hyphens are markup only where several stand together. */
function escapeText(text: string): string {
  const escaped = escapeMarkup(text);
  return /[.-]{2}/.test(escaped) ? escaped.replace(/[.-](?=[.-])/g, referenced) : escaped;
}
