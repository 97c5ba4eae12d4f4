import type { Link } from '../../links/link';
import { readField } from '../../links/link-fields';
import type { LinkField } from '../../links/link-fields';

/**
 * A table of links as RFC 4180 has it: a header, a record a line, CRLF between two, and quotes around a field that holds a quote,
 * a line break or the separator, or a space at either end, which some readers drop.
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

/** What a spreadsheet would run instead of showing it (OWASP, "CSV injection"), in wide letters too, also after spaces and quotes. */
const formula = /^[\s"']*[=+\-@\t\r＝＋－＠]/;
const absolute = /^[a-z][a-z\d+.-]*:/i;

/**
 * Puts an apostrophe before what would start a formula: a spreadsheet then takes it for text. A URL begins with its scheme, which
 * starts none, and stays exact; an address that the browser could not resolve may begin with anything, and is treated as text.
 */
function settle(field: LinkField, value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (field === 'url' && absolute.test(value)) return value;
  return formula.test(value) ? `'${value}` : value;
}
