import { plain } from './render';
import type { Render } from './render';
import { renderTable } from './table';

/** As CSV, with tabs: what a spreadsheet takes from the clipboard as cells. */
export const render: Render = (links, { options }) => plain(renderTable(links, options.fields, '\t'));
