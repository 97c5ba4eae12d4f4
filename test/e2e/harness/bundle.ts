import { build } from 'vite';
import { inProject } from '../../../scripts/project';

/**
 * Bundles a TypeScript file and what it imports into one script, to be run in a page.
 *
 * @param path - inside the project
 * @returns the source, which leaves what the file puts on `globalThis`
 */
export async function bundle(path: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: inProject(),
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: inProject(path), formats: ['iife'], name: 'bundled' } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const result of outputs) {
    if (!('output' in result)) continue;
    for (const chunk of result.output) if (chunk.type === 'chunk') return `(() => { ${chunk.code} })();`;
  }
  throw new Error(`Vite made no script of ${path}.`);
}
