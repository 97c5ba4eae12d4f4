import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/core/formats/formats';
import { loadText } from './render-as';

const path = join(import.meta.dirname, '../../../README.md');
const begin = '<!-- formats: written by test/core/formats/readme.test.ts -->';
const end = '<!-- /formats -->';
const links = [{ url: 'https://react.dev/learn', text: 'Quick Start' }];

/** The table of the README: each format with one example. */
async function showFormats(): Promise<string> {
  const shown = await Promise.all(
    formats.map(async ({ id, label, file }) => {
      const example = (await loadText(id))(links);
      return `**${label}** (\`.${file.extension}\`)\n\n\`\`\`text\n${example.replaceAll('\r\n', '\n')}\n\`\`\``;
    }),
  );
  return `${begin}\n\n${shown.join('\n\n')}\n\n${end}`;
}

describe('README.md', () => {
  it('shows each format with an example; SHEAF_WRITE=1 updates it', async () => {
    const wanted = await showFormats();
    if (process.env['SHEAF_WRITE'] === '1') write(wanted);
    const readme = readFileSync(path, 'utf8');
    expect(readme).toContain(wanted);
  });
});

function write(wanted: string): void {
  const readme = readFileSync(path, 'utf8');
  const [before = ''] = readme.split(begin);
  const [, after = ''] = readme.split(end);
  writeFileSync(path, before + wanted + after);
}
