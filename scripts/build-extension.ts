import { rm } from 'node:fs/promises';
import type { BrowserName } from './browsers';
import { runTool } from './command';
import type { CommandOptions } from './command';
import { inProject } from './project';

/** A build: the mode of vite.config.ts that makes it, and the name of its folder under dist. */
export type Build = 'chrome' | 'firefox';

/** All of them. */
export const builds: readonly Build[] = ['chrome', 'firefox'];

const buildFor: Readonly<Record<BrowserName, Build>> = { chromium: 'chrome', firefox: 'firefox' };

/** Where the build for a browser is, absolute. */
export function extensionFolder(browser: BrowserName): string {
  return inProject('dist', buildFor[browser]);
}

/** As `buildExtension`, by browser and without a word. */
export async function buildForBrowser(browser: BrowserName): Promise<string> {
  await buildExtension(buildFor[browser], { isQuiet: true });
  return extensionFolder(browser);
}

/**
 * Makes one build from nothing: the folder is removed first, so that a build that fails leaves none behind to be mistaken for it.
 *
 * @throws when vite fails.
 */
export async function buildExtension(build: Build, options: CommandOptions = {}): Promise<void> {
  await rm(inProject('dist', build), { recursive: true, force: true });
  const code = await runTool('vite', ['build', '--mode', build, '--logLevel', 'warn'], options);
  if (code !== 0) throw new Error(`vite build --mode ${build} failed: see above.`);
}
