import type { Format } from './format';

/** A JSON array of URLs, indented by two spaces: what the console's `copy()` gives for an array of strings. */
export const json = {
  id: 'json',
  render: (links) =>
    JSON.stringify(
      links.map((link) => link.url),
      null,
      2,
    ),
} as const satisfies Format;
