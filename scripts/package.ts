/**
 * `npm run package`: both builds, checked by Mozilla's linter where it applies, as the zip files that stores accept:
 * dist/sheaf-*.zip.
 */
import { buildExtension, builds } from './build-extension';
import { runTool } from './command';
import { inProject } from './project';
import manifest from '../manifest.json' with { type: 'json' };

for (const build of builds) {
  await buildExtension(build);
  const source = ['--source-dir', inProject('dist', build)];
  if (build === 'firefox') await webExt(['lint', ...source]);
  const name = `sheaf-${manifest.version}-${build}.zip`;
  await webExt(['build', ...source, '--artifacts-dir', inProject('dist'), '--filename', name, '--overwrite-dest']);
}

async function webExt(args: readonly string[]): Promise<void> {
  const code = await runTool('web-ext', args);
  if (code !== 0) throw new Error(`web-ext ${args[0]} failed: see above.`);
}
