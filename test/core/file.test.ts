import { describe, expect, it } from 'vitest';
import { toFile } from '../../src/core/file';
import { formatOf } from '../../src/core/formats';
import { contextWith } from './formats/render-as';

const rendered = { 'text/plain': 'https://a.example/', 'text/html': '<ul></ul>' };
const named = (url: string, date = '2026-05-17') =>
  toFile(formatOf('lines'), rendered, contextWith({ page: { url, title: '' }, date })).name;

describe('toFile', () => {
  it.each([
    ['https://www.example.com/links', 'www.example.com-2026-05-17.txt'],
    ['http://localhost:3000/', 'localhost-3000-2026-05-17.txt'],
    ['http://[::1]:81/', '1-81-2026-05-17.txt'],
    ['file:///home/me/a.html', 'links-2026-05-17.txt'],
    ['', 'links-2026-05-17.txt'],
  ])('names a file of the links of %j', (url, name) => {
    expect(named(url)).toBe(name);
  });

  it('leaves the day out where there is none', () => {
    expect(named('https://a.example/', '')).toBe('a.example.txt');
  });

  it.each([
    { id: 'lines', mimeType: 'text/plain', text: 'https://a.example/\n' },
    { id: 'csv', mimeType: 'text/csv', text: '\ufeffhttps://a.example/\n' },
    { id: 'rich-text', mimeType: 'text/html', text: '\ufeff<ul></ul>\n' },
    { id: 'json', mimeType: 'application/json', text: 'https://a.example/\n' },
  ] as const)('gives $id its type, and what its readers need', ({ id, mimeType, text }) => {
    expect(toFile(formatOf(id), rendered, contextWith())).toMatchObject({ mimeType, text });
  });

  it('ends a line where the format does', () => {
    expect(toFile(formatOf('csv'), { 'text/plain': 'a\r\nb' }, contextWith()).text).toBe('\ufeffa\r\nb\r\n');
  });

  it('makes a script for the shell that it is quoted for', () => {
    const sh = toFile(formatOf('wget'), rendered, contextWith());
    const ps1 = toFile(formatOf('wget'), rendered, contextWith({ isWindows: true }));
    expect([sh.name, sh.mimeType]).toEqual(['www.example.com-2026-05-17.sh', 'text/x-shellscript']);
    expect([ps1.name, ps1.mimeType]).toEqual(['www.example.com-2026-05-17.ps1', 'text/plain']);
  });
});
