import type { Format } from './format';

/** One URL a line, with a line feed between two and none behind the last. */
export const lines = {
  id: 'lines',
  render: (links) => links.map((link) => link.url).join('\n'),
} as const satisfies Format;
