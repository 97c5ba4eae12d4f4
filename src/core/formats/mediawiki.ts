import type { Link } from '../links/link';
import { createEscaper, collapseSpace, referenced, replaceEach } from './parts/escape';
import { plain } from './parts/render';
import type { Render } from './parts/render';
import { shownText } from './parts/shown-text';

/** Renders a list in MediaWiki's markup. */
export const render: Render = (links) => plain(links.map(renderItem).join('\n'));

function renderItem(link: Link): string {
  return `* [${escapeUrl(link.url)} ${escapeText(collapseSpace(shownText(link)))}]`;
}

/** Replaces what could be wiki markup, a magic word, a signature or an address with character references. */
const escapeText = createEscaper(replaceEach('&<>[]{}|\'~_:=#"', referenced));

/** Percent-encodes markup. `encodeURIComponent` leaves apostrophes, which make text bold, and tildes, which make signatures. */
const escapeMarkup = createEscaper({ ...replaceEach('[]{}|<>"', encodeURIComponent), "'": '%27', '~': '%7E' });

/** Percent-encodes the characters that would end a URL or be markup in it (mediawiki.org, "Help:Links"). */
function escapeUrl(url: string): string {
  const escaped = escapeMarkup(url);
  return /\s/.test(escaped) ? escaped.replace(/\s/g, encodeURIComponent) : escaped;
}
