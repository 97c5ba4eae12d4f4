import { toRecord } from './parts/record';
import { plain } from './parts/render';
import type { Render } from './parts/render';

/** Renders a JSON array of objects with the fields the user chose, indented by two spaces. */
export const render: Render = (links, { options }) => {
  const records = links.map((link, place) => toRecord(link, place, options.fields));
  return plain(JSON.stringify(records, null, 2));
};
