import { plain } from './parts/render';
import type { Render } from './parts/render';
import { renderTable } from './parts/table';

/** Comma-separated values (RFC 4180) with a header, of the fields that the user wants, safe to open in a spreadsheet. */
export const render: Render = (links, { options }) => plain(renderTable(links, options.fields, ','));
