import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../src/core/formats/formats';
import { toFile } from '../../../src/core/formats/parts/file';
import { source } from '../links';
import { contextWith } from './render-as';

const rendered = { 'text/plain': 'https://a.example/', 'text/html': '<ul></ul>' };
const named = (...urls: readonly string[]) =>
  toFile(
    formatOf('lines'),
    rendered,
    urls.map((url) => ({ ...source, url })),
    contextWith(),
  ).name;

describe('toFile', () => {
  it.each([
    ['https://www.example.com/links', 'www.example.com-2026-05-17.txt'],
    ['http://localhost:3000/', 'localhost-3000-2026-05-17.txt'],
    ['http://[::1]:81/', '1-81-2026-05-17.txt'],
    ['file:///home/me/a.html', 'links-2026-05-17.txt'],
    ['', 'links-2026-05-17.txt'],
  ])('names the file for links from %j', (url, name) => {
    expect(named(url)).toBe(name);
  });

  it('names a file for several pages after their host, or after none if they have several', () => {
    expect(named('https://a.example/1', 'https://a.example/2')).toBe('a.example-2026-05-17.txt');
    expect(named('https://a.example/', 'https://b.example/')).toBe('links-2026-05-17.txt');
  });

  it('uses the latest day on which one of the pages was read', () => {
    const readAt = new Date(2026, 4, 18, 0, 1).getTime();
    expect(toFile(formatOf('lines'), rendered, [source, { ...source, readAt }], contextWith()).name).toBe(
      'www.example.com-2026-05-18.txt',
    );
  });

  it.each([
    { id: 'lines', mimeType: 'text/plain', text: 'https://a.example/\n' },
    { id: 'csv', mimeType: 'text/csv', text: '\ufeffhttps://a.example/\n' },
    { id: 'rich-text', mimeType: 'text/html', text: '\ufeff<ul></ul>\n' },
    { id: 'json', mimeType: 'application/json', text: 'https://a.example/\n' },
  ] as const)('saves $id with its type and what its readers need', ({ id, mimeType, text }) => {
    expect(toFile(formatOf(id), rendered, [source], contextWith())).toMatchObject({ mimeType, text });
  });

  it('ends the last line in the same way as the others', () => {
    expect(toFile(formatOf('csv'), { 'text/plain': 'a\r\nb' }, [source], contextWith()).text).toBe('\ufeffa\r\nb\r\n');
  });

  it('makes a script for the shell for which it is quoted', () => {
    const sh = toFile(formatOf('wget'), rendered, [source], contextWith());
    const ps1 = toFile(formatOf('wget'), rendered, [source], contextWith({ isWindows: true }));
    expect([sh.name, sh.mimeType]).toEqual(['www.example.com-2026-05-17.sh', 'text/x-shellscript']);
    expect([ps1.name, ps1.mimeType]).toEqual(['www.example.com-2026-05-17.ps1', 'text/plain']);
  });
});
