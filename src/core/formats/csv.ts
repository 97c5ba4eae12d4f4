import { plain } from './render';
import type { Render } from './render';
import { renderTable } from './table';

/** Comma-separated values (RFC 4180) with a header, of the fields that the user wants, safe to open in a spreadsheet. */
export const render: Render = (links, { options }) => plain(renderTable(links, options.fields, ','));
