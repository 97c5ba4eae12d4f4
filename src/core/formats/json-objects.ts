import type { Link } from '../link';
import { readField } from '../link-fields';
import type { LinkField } from '../link-fields';
import { plain } from './parts/render';
import type { Render } from './parts/render';

/** A JSON array of objects with the fields that the user wants, indented by two spaces. */
export const render: Render = (links, { options }) => {
  const records = links.map((link, place) => toRecord(link, place, options.fields));
  return plain(JSON.stringify(records, null, 2));
};

function toRecord(
  link: Link,
  place: number,
  fields: readonly LinkField[],
): Partial<Record<LinkField, string | number>> {
  const record: Partial<Record<LinkField, string | number>> = {};
  for (const field of fields) record[field] = readField(field, link, place);
  return record;
}
