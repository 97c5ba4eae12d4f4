import { plain } from './parts/render';
import type { Render } from './parts/render';
import { renderTable } from './parts/table';

/** Renders a table like CSV but with tabs, which a spreadsheet pastes as cells. */
export const render: Render = (links, { options }) => plain(renderTable(links, options.fields, '\t'));
