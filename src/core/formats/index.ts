import type { Format } from './format';
import { json } from './json';
import { lines } from './lines';

/** Every format; a new one is a file beside these and a line here. */
export const formats = [json, lines] as const satisfies readonly Format[];

/** The id of a format, as settings keep it. */
export type FormatId = (typeof formats)[number]['id'];

/** The format with that id. */
export function formatOf(id: FormatId): Format {
  return formats.find((format) => format.id === id) ?? json;
}
