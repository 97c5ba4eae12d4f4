import { crx } from '@crxjs/vite-plugin';
import type { ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
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

/**
 * Removes `web_accessible_resources` from the written manifest. crxjs lists there what `executeScript` injects, which does not
 * need it, and any page could then fetch those addresses and so find out that Sheaf is installed.
 */
function withoutWebAccessibleResources(): Plugin {
  return {
    name: 'sheaf:without-web-accessible-resources',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const manifest = bundle['manifest.json'];
        if (manifest?.type !== 'asset') return;
        const { web_accessible_resources: _, ...kept } = JSON.parse(String(manifest.source)) as Record<string, unknown>;
        manifest.source = JSON.stringify(kept, null, 2);
      },
    },
  };
}

export default defineConfig(({ mode, command }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      crx({ manifest: manifestFor(target), browser: target }),
      command === 'build' && withoutWebAccessibleResources(),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'chrome' ? 'chrome137' : 'firefox142',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: target === 'chrome' ? { offscreen: 'src/offscreen/index.html' } : {} },
    },
    worker: { format: 'es' },
  };
});
