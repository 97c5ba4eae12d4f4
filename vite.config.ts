import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import type { ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { scopedClassName } from './scripts/scoped-class-name.ts';
import source from './manifest.json' with { type: 'json' };

type Target = 'chrome' | 'firefox';

/**
 * The manifest of one browser, without what only the other understands: the background entry, the permission for an offscreen
 * document, the version keys.
 */
function manifestFor(target: Target): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, background, ...shared } = source;
  const { service_worker, scripts, type } = background;
  if (target === 'chrome') {
    return { ...shared, minimum_chrome_version, background: { service_worker, type } };
  }
  const permissions = shared.permissions.filter((permission) => permission !== 'offscreen');
  // crxjs has types for Chrome's manifest only. Firefox's own keys pass through unchanged.
  return {
    ...shared,
    permissions,
    browser_specific_settings,
    background: { scripts, type },
  } as unknown as ManifestV3Export;
}

/** Whether a module belongs to the page's scripts, which are built a second time, each as one file. */
const isInPage = (id: string): boolean => /\/src\/page\/[^?]*$/.test(id);

/**
 * Removes what crxjs writes for injected scripts and Sheaf does not need: the chunks from which these scripts were built, and
 * `web_accessible_resources` in the manifest. crxjs lists the scripts there. `executeScript` does not need that, and any page
 * could then fetch those addresses and so find out that Sheaf is installed.
 */
function withoutLeftovers(): Plugin {
  return {
    name: 'sheaf:without-leftovers',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const manifest = bundle['manifest.json'];
        if (manifest?.type !== 'asset') return;
        const { web_accessible_resources: _, ...kept } = JSON.parse(String(manifest.source)) as Record<string, unknown>;
        manifest.source = JSON.stringify(kept, null, 2);
        for (const [name, chunk] of Object.entries(bundle)) {
          if (chunk.type !== 'chunk') continue;
          // A script's own chunk, or what several scripts share.
          const { facadeModuleId, modules } = chunk;
          const isLeftOver = facadeModuleId === null ? Object.keys(modules).every(isInPage) : isInPage(facadeModuleId);
          // oxlint-disable-next-line typescript/no-dynamic-delete -- Rollup's way to leave a file out of a bundle
          if (isLeftOver) delete bundle[name];
        }
      },
    },
  };
}

/** Leaves the descriptions out of the messages, which are for translators: half of what the messages weigh. */
function withoutDescriptions(): Plugin {
  let folder = '';
  return {
    name: 'sheaf:without-descriptions',
    configResolved: ({ root, build }) => {
      folder = join(root, build.outDir, '_locales');
    },
    async closeBundle() {
      for (const language of await readdir(folder)) {
        const path = join(folder, language, 'messages.json');
        const messages = JSON.parse(await readFile(path, 'utf8')) as Record<string, { readonly message: string }>;
        const plain = Object.entries(messages).map(([key, { message }]) => [key, { message }]);
        await writeFile(path, JSON.stringify(Object.fromEntries(plain)));
      }
    },
  };
}

/**
 * Keeps `import()` as the browser has it. Vite would wrap it in code that preloads dependencies, which Sheaf does without, and
 * which is a kilobyte of what the popup loads at first.
 */
function withPlainImports(): Plugin {
  return {
    name: 'sheaf:plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
  };
}

/**
 * Returns a test for the modules that the popup loads at first. Those that others need too are one file, because a dozen small ones
 * load more slowly and compress worse. What the popup loads later stays out of it.
 */
function createFirstLoadTest(): (id: string, graph: ModuleGraph) => boolean {
  const firstLoad = new Set<string>();
  const add = (id: string, graph: ModuleGraph): void => {
    if (firstLoad.has(id)) return;
    firstLoad.add(id);
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) add(imported, graph);
  };
  return (id, graph) => {
    if (firstLoad.size === 0) add(join(import.meta.dirname, 'src/popup/main.tsx'), graph);
    return firstLoad.has(id);
  };
}

/** The part of the bundler's module graph that is needed here. */
interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

export default defineConfig(({ mode, command }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  const isOfFirstLoad = createFirstLoadTest();
  return {
    plugins: [
      withPlainImports(),
      crx({ manifest: manifestFor(target), browser: target }),
      command === 'build' && withoutLeftovers(),
      command === 'build' && withoutDescriptions(),
    ],
    resolve: { alias: { 'webextension-polyfill': join(import.meta.dirname, 'src/browser/native.ts') } },
    css: { modules: { generateScopedName: scopedClassName } },
    build: {
      // A development build opens its files to every page, so it must not be mistaken for a release.
      outDir: command === 'serve' ? `.cache/dev/${target}` : `dist/${target}`,
      emptyOutDir: true,
      target: target === 'chrome' ? 'chrome137' : 'firefox142',
      // One style sheet of a few kB, so that parts loaded later need no script to fetch their own.
      cssCodeSplit: false,
      // Parts loaded later are loaded together anyway. Listing what they need would cost more than it saves.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
      },
      rolldownOptions: {
        input: target === 'chrome' ? { offscreen: 'src/offscreen/index.html' } : {},
        output: {
          codeSplitting: {
            groups: [{ name: (id, graph) => (isOfFirstLoad(id, graph) ? 'shared' : null), minShareCount: 2 }],
          },
        },
      },
    },
    worker: { format: 'es' },
  };
});
