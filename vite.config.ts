import { join } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import type { ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { scopedClassName } from './scripts/scoped-class-name.ts';
import source from './manifest.json' with { type: 'json' };

type Target = 'chrome' | 'firefox';

/**
 * One browser's manifest. what only the other one understands is left out: the background entry, the permission for
 * an offscreen document, the version keys.
 */
function manifestFor(target: Target): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, background, ...shared } = source;
  const { service_worker, scripts, type } = background;
  if (target === 'chrome') {
    return { ...shared, minimum_chrome_version, background: { service_worker, type } };
  }
  const permissions = shared.permissions.filter((permission) => permission !== 'offscreen');
  // crxjs types Chrome's manifest only; Firefox's own keys pass through it untouched.
  return {
    ...shared,
    permissions,
    browser_specific_settings,
    background: { scripts, type },
  } as unknown as ManifestV3Export;
}

/** Whether a module is of the page's scripts, which are built a second time, each as one file. */
const isInPage = (id: string): boolean => /\/src\/page\/[^?]*$/.test(id);

/**
 * Removes what crxjs writes for injected scripts and Sheaf does not need: the chunks from which these scripts were made, and
 * `web_accessible_resources` in the manifest. crxjs lists the scripts there, which `executeScript` does not need, and any page
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

/**
 * Makes `import()` what the browser has it be. Vite would wrap it in code that preloads what a part needs, which Sheaf leaves out
 * and which is a kilobyte that the popup loads at first.
 */
function withPlainImports(): Plugin {
  return {
    name: 'sheaf:plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
  };
}

/** What several documents may share with the popup. */
const sharedWithPopup = /node_modules|src[\\/](?:browser|harvest|ui|forms|view|core|take)[\\/]|\?scriptId/;

/** What the popup does not need at first, although others share it with a part that is loaded later. */
const notForPopup = /[\\/](?:literal|migrations|message-handlers|taken-text|badge|download|append|open-tabs)\.ts$/;

export default defineConfig(({ mode, command }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      withPlainImports(),
      crx({ manifest: manifestFor(target), browser: target }),
      command === 'build' && withoutLeftovers(),
    ],
    resolve: { alias: { 'webextension-polyfill': join(import.meta.dirname, 'src/browser/native.ts') } },
    css: { modules: { generateScopedName: scopedClassName } },
    build: {
      // A development build opens its files to every page: it must not be taken for one to give away.
      outDir: command === 'serve' ? `.cache/dev/${target}` : `dist/${target}`,
      emptyOutDir: true,
      target: target === 'chrome' ? 'chrome137' : 'firefox142',
      // One sheet of a few kB: what is loaded later then needs no script that fetches its own.
      cssCodeSplit: false,
      // What is loaded later is loaded in one go as it is: naming everything it needs would cost more than it saves.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
      },
      rolldownOptions: {
        input: target === 'chrome' ? { offscreen: 'src/offscreen/index.html' } : {},
        // What several documents share with the popup is one file: a dozen small ones are slower to load and compress worse.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'shared',
                minShareCount: 2,
                test: (id) => sharedWithPopup.test(id) && !notForPopup.test(id),
              },
            ],
          },
        },
      },
    },
    worker: { format: 'es' },
  };
});
