import { Script } from 'node:vm';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importedByScript, loadedAtFirst, loadedByHtml, readBuild, sourceText, targets } from './built';
import type { Built } from './built';

/** The scripts that are injected into pages, each with its budget in bytes. */
const injected = [
  { path: 'src/page/collect/main.js', budget: 5050 },
  { path: 'src/page/mark/main.js', budget: 1800 },
];
const popup = 'src/popup/index.html';
/** A sentence in every copy of webextension-polyfill. */
const polyfillMark = 'This script should only be loaded in a browser extension.';

/** The budgets, in bytes; a kB is 1000 of them, which is the strict reading. */
const budgets = { popup: 30_000, whole: 150_000 };

const gzipped = ({ bytes }: Built, path: string) => gzipSync(bytes(path), { level: 9 }).length;
const scriptsOf = ({ paths }: Built) => paths.filter((path) => path.endsWith('.js'));
const pagesOf = ({ paths }: Built) => paths.filter((path) => path.endsWith('.html'));

/** The size of the zip that the stores take: each file deflated, with its two headers, and the end record (APPNOTE 4.3). */
function zipSize({ paths, bytes }: Built): number {
  const entries = paths.map(
    (path) => 30 + 46 + 2 * Buffer.byteLength(path) + deflateRawSync(bytes(path), { level: 9 }).length,
  );
  return entries.reduce((sum, size) => sum + size, 22);
}

describe.each(targets)('the package for %s', (target) => {
  const built = readBuild(target);
  const scripts = scriptsOf(built);

  it('holds scripts and pages', () => {
    expect(scripts.length).toBeGreaterThan(3);
    expect(pagesOf(built)).toContain(popup);
  });

  it('holds every file that its pages load', () => {
    const missing = pagesOf(built).flatMap((page) =>
      loadedByHtml(built, page).filter((path) => !built.paths.includes(path)),
    );
    expect(missing).toEqual([]);
  });

  it('holds every script that its scripts import', () => {
    const imports = scripts.flatMap((script) => importedByScript(built, script));
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((path) => !built.paths.includes(path))).toEqual([]);
  });

  it('holds every file that its scripts name: the worker, the page to inject, the offscreen document', () => {
    const named = scripts.flatMap((script) =>
      [...built.text(script).matchAll(/["'`]\/?((?:assets|src)\/[\w./-]+\.(?:js|html))["'`]/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(named).toEqual(expect.arrayContaining(injected.map(({ path }) => path)));
    expect(named.filter((path) => !built.paths.includes(path))).toEqual([]);
  });

  it.each([
    ['evaluates a string', /\beval\s*\(|\bFunction\s*\(|\b(?:setTimeout|setInterval)\s*\(\s*["'`]/],
    [
      'makes a network request',
      /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bimportScripts\b/,
    ],
    ['imports from elsewhere', /\b(?:import|from)\s*\(?\s*["'`]https?:/],
    ['holds what only a development build needs', /crx-client|vite\/client|import\.meta\.hot|__HMR|localhost/i],
    ['is followed by a source map', /sourceMappingURL/],
  ])('has no script that %s', (_, pattern) => {
    expect(scripts.filter((script) => pattern.test(built.text(script)))).toEqual([]);
  });

  it('does without webextension-polyfill: both browsers give promises themselves', () => {
    expect(scripts.filter((script) => built.text(script).includes(polyfillMark))).toEqual([]);
  });

  it('names no address but those of namespaces and examples', () => {
    const files = built.paths.filter((path) => /\.(?:js|html|css)$/.test(path));
    const addresses = files.flatMap((file) => built.text(file).match(/\bhttps?:\/\/[\w.-]+[^\s"'`)\\]*/g) ?? []);
    // RFC 2606 reserves example.org: nothing there belongs to anybody.
    const strange = addresses.filter((address) => !/^http:\/\/www\.w3\.org\/|^https:\/\/example\.org\//.test(address));
    expect(strange).toEqual([]);
  });

  it('loads nothing from elsewhere in its pages', () => {
    for (const page of pagesOf(built)) expect(built.text(page)).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it('runs no script inside of its pages, which the browsers forbid', () => {
    for (const page of pagesOf(built)) expect(built.text(page)).not.toMatch(/<script(?![^>]*\ssrc=)/);
  });

  it('holds the code of the page in the scripts to inject alone', () => {
    // Only the collector's walk over frames contains this.
    const walks = scripts.filter((path) => built.text(path).includes('iframe, frame, object, embed'));
    expect(walks).toEqual(['src/page/collect/main.js']);
  });

  it('holds no leavings: only scripts, pages, styles, icons, messages and the manifest', () => {
    const strange = built.paths.filter(
      (path) => !/\.(?:js|html|css)$|^icons\/[\w-]+\.png$|^_locales\/\w+\/messages\.json$|^manifest\.json$/.test(path),
    );
    expect(strange).toEqual([]);
  });

  it('has the messages of the source, key by key, without what only translators read', () => {
    const written = JSON.parse(sourceText('public/_locales/en/messages.json')) as Record<string, { message: string }>;
    const messages = Object.entries(written).map(([key, { message }]) => [key, { message }]);
    expect(JSON.parse(built.text('_locales/en/messages.json'))).toEqual(Object.fromEntries(messages));
  });

  it(`weighs no more than ${budgets.whole} bytes as the zip that the stores take`, () => {
    expect(zipSize(built)).toBeLessThanOrEqual(budgets.whole);
  });

  it('loads no format but those that have a button before it is used', () => {
    // Only the aria2 format contains this; the menu's label does not.
    const renders = (path: string) => built.text(path).includes('--force-sequential');
    expect(scripts.filter(renders)).toHaveLength(1);
    expect(loadedAtFirst(built, popup).filter(renders)).toEqual([]);
  });

  it(`loads no more than ${budgets.popup} bytes of script, gzipped, when the popup opens`, () => {
    const loaded = loadedAtFirst(built, popup).filter((path) => path.endsWith('.js'));
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.reduce((sum, path) => sum + gzipped(built, path), 0)).toBeLessThanOrEqual(budgets.popup);
  });
});

describe.each(targets)('a script that is injected by %s', (target) => {
  const built = readBuild(target);

  it.each(injected)('weighs no more than $budget bytes, gzipped: $path', ({ path, budget }) => {
    expect(gzipped(built, path)).toBeLessThanOrEqual(budget);
  });

  it.each(injected)('is one classic script, which imports nothing, neither at first nor later: $path', ({ path }) => {
    const text = built.text(path);
    expect(() => new Script(text)).not.toThrow();
    expect(text).not.toMatch(/\bimport\s*[({*"'`]/);
  });
});
