import { rm } from 'node:fs/promises';
import type { BrowserName } from './browsers';
import { runTool } from './command';
import type { CommandOptions } from './command';
import { inProject } from './project';

/** A build: the mode of vite.config.ts that produces it, which is also the name of its folder in dist. */
export type Build = 'chrome' | 'firefox';

/** All builds. */
export const builds: readonly Build[] = ['chrome', 'firefox'];

const buildFor: Readonly<Record<BrowserName, Build>> = { chromium: 'chrome', firefox: 'firefox' };

/** Returns the absolute path of the build for a browser. */
export function extensionFolder(browser: BrowserName): string {
  return inProject('dist', buildFor[browser]);
}

/** Builds for a browser as `buildExtension` does, without output. */
export async function buildForBrowser(browser: BrowserName): Promise<string> {
  await buildExtension(buildFor[browser], { isQuiet: true });
  return extensionFolder(browser);
}

/**
 * Builds from nothing. The folder is removed first, so that a failed build leaves nothing that could be mistaken for a good one.
 *
 * @throws if vite fails
 */
export async function buildExtension(build: Build, options: CommandOptions = {}): Promise<void> {
  await rm(inProject('dist', build), { recursive: true, force: true });
  const code = await runTool('vite', ['build', '--mode', build, '--logLevel', 'warn'], options);
  if (code !== 0) throw new Error(`vite build --mode ${build} failed: see above.`);
}
