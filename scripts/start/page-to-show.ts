import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { serve } from '../../test/e2e/harness/site';
import { inProject } from '../project';

/** The page that is shown, and what has to go on until it no longer is. */
export interface PageToShow {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** A sentence for the person who typed the command. */
export class UnusableTarget extends Error {}

/**
 * Finds the page: an http or https address as it is; a file, or the demo page, served on loopback, because Chrome opens files to
 * an extension only by a setting.
 *
 * @param target - undefined is the demo page.
 * @throws {UnusableTarget} when it is neither an address nor a file.
 */
export async function pageToShow(target: string | undefined): Promise<PageToShow> {
  if (target !== undefined && /^https?:\/\//iu.test(target))
    return { address: parseAddress(target), stop: async () => {} };
  const file = target === undefined ? inProject('test', 'pages', 'demo.html') : await findFile(target);
  const site = await serve(dirname(file));
  return { address: site.address(`/${encodeURIComponent(basename(file))}`), stop: site.stop };
}

function parseAddress(target: string): string {
  if (!URL.canParse(target)) throw new UnusableTarget(`This is not an address: ${target}`);
  return new URL(target).href;
}

async function findFile(target: string): Promise<string> {
  const isFile = await stat(target).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) {
    throw new UnusableTarget(`There is no file ${target}. For a web page give its whole address, with https://.`);
  }
  return resolve(target);
}
