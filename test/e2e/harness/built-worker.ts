import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from '../../../scripts/browsers';
import { extensionFolder } from '../../../scripts/build-extension';

/** Where the worker that runs patterns is inside the built extension, as its own pages name it. */
export async function builtWorker(browser: BrowserName): Promise<string> {
  const files = await readdir(join(extensionFolder(browser), 'assets'));
  const worker = files.find((file) => /^worker-.*\.js$/u.test(file));
  if (worker === undefined) throw new Error('The build has no worker.');
  return `/assets/${worker}`;
}
