import { joinLines, plain } from './parts/render';
import type { Render } from './parts/render';

/** Renders one URL per line, with no line ending after the last. */
export const render: Render = (links, context) =>
  plain(
    joinLines(
      links.map(({ url }) => url),
      context,
    ),
  );
