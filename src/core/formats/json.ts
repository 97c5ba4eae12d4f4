import { plain } from './parts/render';
import type { Render } from './parts/render';

/** A JSON array of URLs, indented by two spaces: what the console's `copy()` gives for an array of strings. */
export const render: Render = (links) =>
  plain(
    JSON.stringify(
      links.map(({ url }) => url),
      null,
      2,
    ),
  );
