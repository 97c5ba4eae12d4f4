import { plain } from './parts/render';
import type { Render } from './parts/render';
import { renderTable } from './parts/table';

/** As CSV, with tabs: what a spreadsheet takes from the clipboard as cells. */
export const render: Render = (links, { options }) => plain(renderTable(links, options.fields, '\t'));
