import { plain } from './parts/render';
import type { Render } from './parts/render';
import { renderTable } from './parts/table';

/** Renders comma-separated values (RFC 4180) of the fields the user chose, with a header, safe to open in a spreadsheet. */
export const render: Render = (links, { options }) => plain(renderTable(links, options.fields, ','));
