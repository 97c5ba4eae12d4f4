import { lineBreakOf } from '../format-options';
import { succeed } from '../result';
import { renderHtml } from './html';
import type { Render } from './parts/render';

/** Links for a document and, at the same time, lines of URLs for a terminal: whoever pastes takes what it can show. */
export const render: Render = (links, { options, isWindows }) =>
  succeed({
    'text/plain': links.map(({ url }) => url).join(lineBreakOf(options, isWindows)),
    'text/html': renderHtml(links),
  });
