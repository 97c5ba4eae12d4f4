import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { serve } from '../../test/e2e/harness/site';
import { inProject } from '../project';

/** A page to show, and what must keep running while it is shown. */
export interface PageToShow {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** An error whose message is a sentence for the user. */
export class UnusableTarget extends Error {}

/**
 * Resolves to the page to show. An http or https address is used as it is. A file, or the demo page, is served on loopback,
 * because Chrome opens files to an extension only by a setting.
 *
 * @param target - undefined for the demo page
 * @throws {UnusableTarget} if it is neither an address nor a file
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
