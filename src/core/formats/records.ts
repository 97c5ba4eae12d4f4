import type { Link } from '../link';
import { readField } from '../link-fields';
import type { LinkField } from '../link-fields';

/** What JSON tells of a link. */
export type LinkRecord = Partial<Record<LinkField, string | number>>;

/** Each link as an object of the wanted fields, in the wanted order. */
export function toRecords(links: readonly Link[], fields: readonly LinkField[]): LinkRecord[] {
  return links.map((link, place) => {
    const record: LinkRecord = {};
    for (const field of fields) record[field] = readField(field, link, place);
    return record;
  });
}
