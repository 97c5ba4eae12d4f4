import type { Link } from '../../links/link';
import { readField } from '../../links/link-fields';
import type { LinkField } from '../../links/link-fields';

/**
 * Returns a table of links as RFC 4180 defines it: a header, one record per line, CRLF between lines, and quotes around each
 * field that contains a quote, a line break or the separator. Fields with a space at either end are also quoted, since some
 * readers drop it.
 *
 * @param separator - a comma, or a tab as spreadsheets copy it
 */
export function renderTable(links: readonly Link[], fields: readonly LinkField[], separator: ',' | '\t'): string {
  const quotable = separator === ',' ? /[",\r\n]|^\s|\s$/ : /["\t\r\n]|^\s|\s$/;
  const cell = (value: string): string => (quotable.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const lines = [fields.join(separator)];
  for (const [place, link] of links.entries()) {
    const cells = fields.map((field) => cell(settle(field, readField(field, link, place))));
    lines.push(cells.join(separator));
  }
  return lines.join('\r\n');
}

/**
 * Matches what a spreadsheet would run instead of showing (OWASP, "CSV injection"), also in full-width characters or after spaces
 * and quotes.
 */
const formula = /^[\s"']*[=+\-@\t\r＝＋－＠]/;
const absolute = /^[a-z][a-z\d+.-]*:/i;

/**
 * Returns a field as text, with an apostrophe before anything that would start a formula, so that a spreadsheet treats it as
 * text. A URL begins with its scheme, which starts no formula, and stays exact. An address that the browser could not resolve may
 * begin with anything, and is treated like any text.
 */
function settle(field: LinkField, value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (field === 'url' && absolute.test(value)) return value;
  return formula.test(value) ? `'${value}` : value;
}
