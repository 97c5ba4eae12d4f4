import type { Link } from '../../links/link';
import { readField } from '../../links/link-fields';
import type { LinkField } from '../../links/link-fields';

/**
 * Returns a link as an object with the fields the user chose, in their order.
 *
 * @param place - the link's place in the list, from 0
 */
export function toRecord(
  link: Link,
  place: number,
  fields: readonly LinkField[],
): Partial<Record<LinkField, string | number>> {
  const record: Partial<Record<LinkField, string | number>> = {};
  for (const field of fields) record[field] = readField(field, link, place);
  return record;
}
