import { toRecord } from './parts/record';
import { plain } from './parts/render';
import type { Render } from './parts/render';

/** Matches characters that some readers treat as line breaks, although JSON allows them in a string. */
const otherLineBreak = /[\u0085\u2028\u2029]/g;

/**
 * Renders one JSON object per line (jsonlines.org), with the fields the user chose. Lines end in a line feed on every system.
 * Other characters at which Python and other readers split lines are escaped.
 */
export const render: Render = (links, { options }) => {
  const lines = links.map((link, place) => JSON.stringify(toRecord(link, place, options.fields)));
  return plain(lines.join('\n').replace(otherLineBreak, escapeCharacter));
};

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
