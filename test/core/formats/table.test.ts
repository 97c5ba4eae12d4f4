import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatOf, formats } from '../../../src/core/formats';
import { renderLinks } from '../../../src/core/formats/load';
import { valueOf } from '../results';
import { contextWith } from './render-as';

const folder = join(import.meta.dirname, '../../../src/core/formats');
const links = [
  { url: 'https://react.dev/learn', text: 'Quick Start' },
  { url: 'https://en.wikipedia.org/wiki/React_(software)#History', text: "React's [history] & “more”" },
];

describe('formats', () => {
  it('has one of each id, each in a file of its name', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
    expect(formats.filter(({ id }) => !existsSync(join(folder, `${id}.ts`)))).toEqual([]);
  });

  it('stands in the order of the menu, under the English names of the menu', () => {
    const menu = ['JSON', 'JSON objects', 'JSON Lines', 'Lines', 'CSV', 'TSV', 'Markdown', 'HTML', 'Rich text'];
    const commands = ['Template', 'wget', 'curl', 'aria2', 'yt-dlp', 'xargs', 'Console one-liner'];
    const labels: readonly string[] = formats.map(({ label }) => label);
    expect(labels.filter((label) => [...menu, ...commands].includes(label))).toEqual([...menu, ...commands]);
  });

  it('brings only JSON and lines with it, and loads every other when it is used', () => {
    const imported = readFileSync(join(folder, 'load.ts'), 'utf8').matchAll(/^import \{.*from '\.\/(.*)';$/gm);
    expect(Array.from(imported, ([, file]) => file)).toEqual(['json', 'lines']);
  });

  it.each(formats)('finds $id by its id', (format) => {
    expect(formatOf(format.id)).toBe(format);
  });

  it.each(formats)('renders $id as its golden file has it', async ({ id }) => {
    const rendered = valueOf(await renderLinks(id, links, contextWith()));
    for (const [mimeType, text] of Object.entries(rendered)) {
      const name = mimeType === 'text/html' ? `${id}.html` : id;
      await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'golden', `${name}.txt`));
    }
  });
});
