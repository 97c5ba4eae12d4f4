import { joinLines, plain } from './parts/render';
import type { Render } from './parts/render';

/** One URL a line, with a line ending between two and none after the last. */
export const render: Render = (links, context) =>
  plain(
    joinLines(
      links.map(({ url }) => url),
      context,
    ),
  );
