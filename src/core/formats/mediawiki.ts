import type { Link } from '../links/link';
import { createEscaper, foldSpace, referenced, replaceEach } from './parts/escape';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { shownText } from './parts/shown-text';

/** A list as MediaWiki reads it. */
export const render: Render = (links) => plain(links.map(renderItem).join('\n'));

function renderItem(link: Link): string {
  return `* [${escapeUrl(link.url)} ${escapeText(foldSpace(shownText(link)))}]`;
}

/** What could be wiki markup, a magic word, a signature or an address becomes a character reference. */
const escapeText = createEscaper(replaceEach('&<>[]{}|\'~_:=#"', referenced));

/** `encodeURIComponent` leaves apostrophes, which make bold, and tildes, which make signatures. */
const escapeMarkup = createEscaper({ ...replaceEach('[]{}|<>"', encodeURIComponent), "'": '%27', '~': '%7E' });

/** What would end a URL, or be markup in it, is percent-encoded (mediawiki.org, "Help:Links"). */
function escapeUrl(url: string): string {
  const escaped = escapeMarkup(url);
  return /\s/.test(escaped) ? escaped.replace(/\s/g, encodeURIComponent) : escaped;
}
