import { toRecords } from './records';
import { plain } from './render';
import type { Render } from './render';

/** A JSON array of objects with the fields that the user wants, indented by two spaces. */
export const render: Render = (links, { options }) => plain(JSON.stringify(toRecords(links, options.fields), null, 2));
