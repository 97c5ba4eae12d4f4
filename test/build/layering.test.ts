import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** The rooms of src, and what each may import besides its own files: the house as docs/architecture.md draws it. */
const below = {
  core: [],
  page: ['core'],
  harvest: ['core'],
  take: ['core'],
  browser: ['core'],
  ui: ['core', 'browser'],
  forms: ['core', 'browser', 'ui'],
  view: ['core', 'harvest', 'take', 'browser', 'ui', 'forms'],
  popup: ['core', 'harvest', 'take', 'browser', 'ui', 'forms', 'view'],
  panel: ['core', 'harvest', 'take', 'browser', 'ui', 'forms', 'view'],
  options: ['core', 'harvest', 'take', 'browser', 'ui', 'forms', 'view'],
  background: ['core', 'harvest', 'take', 'browser'],
  offscreen: ['core', 'harvest', 'take', 'browser'],
} as const;
type Room = keyof typeof below;
// `Object.keys` gives strings; these are the keys that stand above.
const rooms = Object.keys(below) as Room[];
/** The rooms that nothing imports. */
const onTop: readonly Room[] = ['popup', 'panel', 'options', 'background', 'offscreen'];
/** The files to inject: all of page that others may name. */
const injected = ['../page/collect/main.ts?script&iife', '../page/mark/main.ts?script&iife'];
const otherPage = ['../page/main.ts?script&iife', '../page/collect/collect.ts?script&iife', '../page/collect/main'];
/** The folders of core: each imports those before it. */
const foldersOfCore: readonly string[] = [
  'links',
  'query',
  'formats',
  'presets',
  'settings',
  'desk',
  'taking',
  'messages',
];
const polyfill = 'webextension-polyfill';

const mayImport = (from: Room, to: Room): boolean => from === to || below[from].some((room) => room === to);

describe('the lint rule', () => {
  const pairs = rooms.flatMap((from) => rooms.filter((to) => to !== from).map((to) => ({ from, to })));
  const specifierOf = (to: Room) => `../${to}/anything`;
  const probes = [
    ...pairs.map(({ from, to }) => ({ from, specifier: specifierOf(to) })),
    ...pairs.map(({ from, to }) => ({ from, specifier: `../../src/${to}/anything` })),
    ...rooms.map((from) => ({ from, specifier: polyfill })),
    ...rooms.flatMap((from) => [...injected, ...otherPage].map((specifier) => ({ from, specifier }))),
    ...rooms.map((from) => ({ from, specifier: './neighbour' })),
  ];
  const globals = ['document', 'window', 'chrome', 'browser', 'navigator', 'location', 'fetch'];
  let folder = '';
  let refused: ReadonlySet<string> = new Set();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sheaf-layering-'));
    await copyFile(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const [index, { from, specifier }] of probes.entries()) {
      await write(`src/${from}/probe-${index}.ts`, `export * from '${specifier}';\n`);
    }
    for (const name of globals) await write(`src/core/formats/uses-${name}.ts`, `export const used = ${name};\n`);
    await write('src/core/formats/deep.ts', "export * from '../../popup/store';\n");
    await write('src/core/formats/type-only.ts', "export type { Store } from '../../popup/store';\n");
    refused = await filesRefusedIn(folder);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }

  function isRefused(from: Room, specifier: string): boolean {
    const index = probes.findIndex((probe) => probe.from === from && probe.specifier === specifier);
    return refused.has(`src/${from}/probe-${index}.ts`);
  }

  it.each(pairs.filter(({ from, to }) => !mayImport(from, to)))('keeps $from from importing $to', ({ from, to }) => {
    expect(isRefused(from, specifierOf(to))).toBe(true);
    expect(isRefused(from, `../../src/${to}/anything`)).toBe(true);
  });

  it.each(pairs.filter(({ from, to }) => mayImport(from, to)))('lets $from import $to', ({ from, to }) => {
    expect(isRefused(from, specifierOf(to))).toBe(false);
  });

  it.each(rooms)('lets %s import its own files', (room) => {
    expect(isRefused(room, './neighbour')).toBe(false);
  });

  it('lets browser import webextension-polyfill, and no other room', () => {
    expect(rooms.filter((room) => !isRefused(room, polyfill))).toEqual(['browser']);
  });

  it.each(injected)('lets what sits on top import %s, a file to inject', (specifier) => {
    expect(rooms.filter((room) => room !== 'page' && !isRefused(room, specifier))).toEqual(onTop);
  });

  it.each(otherPage)('lets no other room import %s, which is no file to inject', (specifier) => {
    expect(rooms.filter((room) => room !== 'page' && !isRefused(room, specifier))).toEqual([]);
  });

  it.each(globals)('keeps core from using %s', (name) => {
    expect(refused.has(`src/core/formats/uses-${name}.ts`)).toBe(true);
  });

  it('sees an import from a deeper folder, and one of a type', () => {
    expect(refused).toContain('src/core/formats/deep.ts');
    expect(refused).toContain('src/core/formats/type-only.ts');
  });
});

describe('the imports of src', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `src/${path}`);
  const edges = files.flatMap((file) =>
    importsOf(readFileSync(join(root, file), 'utf8')).map((specifier) => ({ file, specifier })),
  );
  const inner = edges.filter(({ specifier }) => specifier.startsWith('.'));

  it('are found in every room that has files', () => {
    const withFiles = rooms.filter((room) => files.some((file) => roomOf(file) === room));
    expect(withFiles.filter((room) => !edges.some(({ file }) => roomOf(file) === room))).toEqual([]);
    expect(files.filter((file) => roomOf(file) === null)).toEqual([]);
    expect(edges.length).toBeGreaterThan(100);
  });

  it('point at files that exist', () => {
    const missing = inner.filter(({ file, specifier }) => {
      const path = targetOf(file, specifier);
      return !['', '.ts', '.tsx', '.d.ts', '/index.ts'].some((end) => existsSync(join(root, path + end)));
    });
    expect(missing).toEqual([]);
  });

  it('point one way: from each room only to what stands below it', () => {
    const bent = inner.filter(({ file, specifier }) => {
      const [from, to] = [roomOf(file), roomOf(targetOf(file, specifier))];
      const isAllowed =
        from !== null &&
        (to === null
          ? from === 'browser' && specifier.endsWith('public/_locales/en/messages.json')
          : mayImport(from, to));
      return !isAllowed && !(from !== null && onTop.includes(from) && injected.includes(specifier));
    });
    expect(bent).toEqual([]);
  });

  it('point one way among the folders of core too', () => {
    const folderOf = (path: string) => /^src\/core\/(?<folder>[^/]+)\//.exec(path)?.groups?.['folder'] ?? null;
    const folders = new Set(files.map(folderOf).filter((folder) => folder !== null));
    expect([...folders].toSorted()).toEqual(foldersOfCore.toSorted());
    const bent = inner.filter(({ file, specifier }) => {
      const [from, to] = [folderOf(file), folderOf(targetOf(file, specifier))];
      return from !== null && to !== null && foldersOfCore.indexOf(to) > foldersOfCore.indexOf(from);
    });
    expect(bent).toEqual([]);
    const rooted = files.filter((file) => roomOf(file) === 'core' && folderOf(file) === null);
    expect(rooted).toEqual(['src/core/readers.ts', 'src/core/result.ts']);
  });

  it('come by one door: no file passes on what another exports, but the parts that are loaded as a whole', () => {
    const passing = files.filter((file) => /^export\s[^'"]*?\sfrom\s+'/m.test(readFileSync(join(root, file), 'utf8')));
    expect(passing).toEqual(['src/popup/later.ts', 'src/popup/matching.ts', 'src/view/on-demand.ts']);
  });

  it('reach webextension-polyfill from browser alone', () => {
    const users = edges.filter(({ specifier }) => specifier === polyfill).map(({ file }) => roomOf(file));
    expect([...new Set(users)]).toEqual(['browser']);
  });

  it('bring no package into core, page, harvest or take', () => {
    const packages = edges.filter(
      ({ file, specifier }) => !specifier.startsWith('.') && /^src\/(?:core|page|harvest|take)\//.test(file),
    );
    expect(packages).toEqual([]);
  });
});

/** What a file imports, in whichever way: statically, as a type, dynamically, as a worker's address. */
function importsOf(text: string): string[] {
  const ways = [
    /^(?:import|export)\s[^'"]*?from\s+'([^']+)'/gm,
    /^import\s+'([^']+)'/gm,
    /\bimport\('([^']+)'\)/g,
    /new URL\('([^']+)', import\.meta\.url\)/g,
  ];
  return ways.flatMap((way) => [...text.matchAll(way)].map((match) => match[1] ?? ''));
}

function targetOf(file: string, specifier: string): string {
  return relative(root, resolve(root, dirname(file), specifier.replace(/\?.*$/, '')));
}

function roomOf(path: string): Room | null {
  const name = /^src\/(?<room>[^/]+)\//.exec(path)?.groups?.['room'];
  return rooms.find((room) => room === name) ?? null;
}

/** The files in which oxlint, with the project's own configuration, reports a forbidden import or global. */
function filesRefusedIn(folder: string): Promise<Set<string>> {
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  return new Promise((done, failed) => {
    execFile(process.execPath, [oxlint, '--format=json', '.'], { cwd: folder, maxBuffer: 1e8 }, (error, stdout) => {
      if (stdout === '') {
        failed(error ?? new Error('oxlint said nothing.'));
        return;
      }
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { code: string; filename: string }[] };
      const rules = new Set(['eslint(no-restricted-imports)', 'eslint(no-restricted-globals)']);
      done(new Set(diagnostics.filter(({ code }) => rules.has(code)).map(({ filename }) => filename)));
    });
  });
}
