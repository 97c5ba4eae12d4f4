import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatOf, formats } from '../../../src/core/formats/formats';
import { idsWithFile, renderLinks } from '../../../src/core/formats/load';
import { fromSource } from '../links';
import { valueOf } from '../results';
import { contextWith } from './render-as';

const folder = join(import.meta.dirname, '../../../src/core/formats');
const links = [
  { url: 'https://react.dev/learn', text: 'Quick Start' },
  { url: 'https://en.wikipedia.org/wiki/React_(software)#History', text: "React's [history] & “more”" },
];

describe('formats', () => {
  it('has exactly one line for each file and one file for each line', () => {
    const ids: readonly string[] = formats.map(({ id }) => id);
    const files = readdirSync(folder).filter(
      (name) => name.endsWith('.ts') && !['formats.ts', 'load.ts'].includes(name),
    );
    expect(files.toSorted()).toEqual(ids.map((id) => `${id}.ts`).toSorted());
    expect(idsWithFile.toSorted()).toEqual(ids.toSorted());
  });

  it('is in the order of the menu and uses the English names of the menu', () => {
    const menu = ['JSON', 'JSON objects', 'JSON Lines', 'CSV', 'TSV', 'Lines', 'Markdown', 'HTML', 'Rich text'];
    const commands = ['Template', 'wget', 'curl', 'aria2', 'yt-dlp', 'xargs', 'Console one-liner'];
    const labels: readonly string[] = formats.map(({ label }) => label);
    expect(labels.filter((label) => [...menu, ...commands].includes(label))).toEqual([...menu, ...commands]);
  });

  it.each(formats)('contains $id under its id', (format) => {
    expect(formatOf(format.id)).toBe(format);
  });

  it.each(formats)('renders $id exactly as in its golden file', async ({ id }) => {
    const { content: rendered } = valueOf(await renderLinks(id, fromSource(links), contextWith()));
    for (const [mimeType, text] of Object.entries(rendered)) {
      const name = mimeType === 'text/html' ? `${id}.html` : id;
      await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'golden', `${name}.txt`));
    }
  });
});
