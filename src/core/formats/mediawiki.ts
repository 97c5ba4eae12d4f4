import type { Link } from '../link';
import { plain } from './render';
import type { Render } from './render';
import { shownText } from './shown-text';

/** A list as MediaWiki reads it. */
export const render: Render = (links) => plain(links.map(renderItem).join('\n'));

function renderItem(link: Link): string {
  return `* [${escapeUrl(link.url)} ${escapeText(shownText(link))}]`;
}

/** What could be wiki markup, a magic word, a signature or an address becomes a character reference. */
function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[&<>[\]{}|'~_:=#"]/g, (found) => `&#${found.charCodeAt(0)};`);
}

/** What would end a URL, or be markup in it, is percent-encoded (mediawiki.org, "Help:Links"). */
function escapeUrl(url: string): string {
  return url.replace(/[[\]{}|<>"'~\s]/g, (found) => percentEncoded[found] ?? encodeURIComponent(found));
}

/** What `encodeURIComponent` leaves as it is: apostrophes make bold, tildes make signatures. */
const percentEncoded: Record<string, string> = { "'": '%27', '~': '%7E' };
