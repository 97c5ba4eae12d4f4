import { describe, expect, it } from 'vitest';
import { parseSite } from '../../../src/core/presets/parse-site';
import { presetForPage } from '../../../src/core/presets/preset-for-page';
import { untieFrom } from '../../../src/core/presets/untie-from';
import { createStarters } from '../../../src/core/presets/starter-presets';

const [base] = createStarters((id) => id);

function presetsFor(sites: readonly (readonly string[])[]) {
  if (base === undefined) throw new Error('One comes with Sheaf.');
  return sites.map((list, at) => ({ ...base, id: String(at), sites: list }));
}

describe('untieFrom', () => {
  it('removes each site that contains the page, and no other', () => {
    const [preset] = presetsFor([['example.com', 'a.example', 'example.com/blog']]);
    if (preset === undefined) throw new Error('There is one.');
    expect(untieFrom(preset, 'https://example.com/blog/1').sites).toEqual(['a.example']);
  });
});

describe('presetForPage', () => {
  it.each([
    ['https://example.com/', ['example.com'], 'example.com'],
    ['https://example.com/blog/1?q#f', ['example.com'], 'example.com'],
    ['https://example.com/blog', ['example.com/blog'], 'example.com/blog'],
    ['https://example.com/blog/1', ['example.com/blog'], 'example.com/blog'],
    ['https://example.com/blog/1', ['example.com/blog/'], 'example.com/blog/'],
    ['https://example.com/blogger', ['example.com/blog'], undefined],
    ['https://example.com/', ['example.com/blog'], undefined],
    ['https://www.example.com/', ['example.com'], undefined],
    ['https://example.com.evil.example/', ['example.com'], undefined],
    ['https://example.com@evil.example/', ['example.com'], undefined],
    ['https://evil.example/example.com', ['example.com'], undefined],
    ['http://127.0.0.1:8080/a', ['127.0.0.1:8080'], '127.0.0.1:8080'],
    ['http://127.0.0.1:80800/a', ['127.0.0.1:8080'], undefined],
    ['mailto:me@example.com', ['example.com', ''], undefined],
    ['', [''], undefined],
    ['https://example.com/', [''], undefined],
  ])('on %s, of the sites %j, uses %s', (page, sites, site) => {
    expect(presetForPage(presetsFor([sites]), page)?.site).toBe(site);
  });

  it('uses the most specific site, and among equal sites the first preset', () => {
    const presets = presetsFor([['example.com'], ['example.com/a/b'], ['example.com/a'], ['example.com/a/b']]);
    expect(presetForPage(presets, 'https://example.com/a/b/c')?.preset.id).toBe('1');
    expect(presetForPage(presets, 'https://example.com/a/x')?.preset.id).toBe('2');
    expect(presetForPage(presets, 'https://example.com/x')?.preset.id).toBe('0');
  });
});

describe('parseSite', () => {
  it.each([
    ['example.com', 'example.com'],
    [' Example.COM ', 'example.com'],
    ['https://www.example.com/', 'www.example.com'],
    ['https://example.com/blog/?page=2#top', 'example.com/blog/'],
    ['example.com/a b', 'example.com/a%20b'],
    ['http://localhost:8080/x', 'localhost:8080/x'],
    ['https://user:secret@example.com/x', 'example.com/x'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['', null],
    ['/', null],
    ['two words', null],
    ['https://', null],
  ])('reads %j as %j', (written, site) => {
    expect(parseSite(written)).toBe(site);
  });
});
