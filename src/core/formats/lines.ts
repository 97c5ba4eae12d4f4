import { lineBreakOf } from '../format-options';
import { plain } from './parts/render';
import type { Render } from './parts/render';

/** One URL a line, with a line ending between two and none behind the last. */
export const render: Render = (links, { options, isWindows }) =>
  plain(links.map(({ url }) => url).join(lineBreakOf(options, isWindows)));
