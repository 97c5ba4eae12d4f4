import { plain } from './parts/render';
import type { Render } from './parts/render';

/** Renders a JSON array of URLs, indented by two spaces, as the console's `copy()` writes an array of strings. */
export const render: Render = (links) =>
  plain(
    JSON.stringify(
      links.map(({ url }) => url),
      null,
      2,
    ),
  );
