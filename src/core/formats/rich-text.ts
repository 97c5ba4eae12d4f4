import { succeed } from '../result';
import { renderHtml } from './html';
import { joinLines } from './parts/render';
import type { Render } from './parts/render';

/**
 * Renders links for a document and, at the same time, lines of URLs for plain text. The program into which they are pasted takes
 * what it can show.
 */
export const render: Render = (links, context) => {
  const urls = links.map(({ url }) => url);
  return succeed({ 'text/plain': joinLines(urls, context), 'text/html': renderHtml(links) });
};
