import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from '../../../scripts/browsers';
import { extensionFolder } from '../../../scripts/build-extension';

/** Returns the address of the worker inside the built extension, as the extension's pages name it. */
export async function builtWorker(browser: BrowserName): Promise<string> {
  const files = await readdir(join(extensionFolder(browser), 'assets'));
  const worker = files.find((file) => /^worker-.*\.js$/u.test(file));
  if (worker === undefined) throw new Error('The build has no worker.');
  return `/assets/${worker}`;
}
