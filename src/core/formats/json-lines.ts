import { toRecord } from './parts/record';
import { plain } from './parts/render';
import type { Render } from './parts/render';

/** What some readers take for the end of a line, though JSON lets it stand in a string. */
const otherLineBreak = /[\u0085\u2028\u2029]/g;

/**
 * One JSON object a line (jsonlines.org), with the fields that the user wants. Lines end in a line feed on every system; the
 * characters that Python and others also split lines at are escaped.
 */
export const render: Render = (links, { options }) => {
  const lines = links.map((link, place) => JSON.stringify(toRecord(link, place, options.fields)));
  return plain(lines.join('\n').replace(otherLineBreak, escapeCharacter));
};

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
