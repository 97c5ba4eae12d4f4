/**
 * `npm start`: the main job on a page. See `npm start -- --help`. Prints on stdout only what was copied; everything else goes
 * to stderr. Exits with 0 if it succeeded, 1 if it failed, and 2 if the command line makes no sense.
 */
import { relative } from 'node:path';
import { buildForBrowser } from './build-extension';
import { inProject } from './project';
import { ensureRequirements, screenRequirements } from './requirements';
import { parseStart } from './start/options';
import type { StartOptions } from './start/options';
import { pageToShow, UnusableTarget } from './start/page-to-show';
import { hasScreen, showInBrowser } from './start/with-screen';
import { copyInChromium, copyInFirefox } from './start/without-screen';

process.exitCode = await main();

async function main(): Promise<number> {
  const request = parseStart(process.argv.slice(2));
  if (request.kind === 'say') {
    (request.exitCode === 0 ? process.stdout : process.stderr).write(`${request.text}\n`);
    return request.exitCode;
  }
  try {
    return await start(request.options);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return error instanceof UnusableTarget ? 2 : 1;
  }
}

async function start(options: StartOptions): Promise<number> {
  const page = await pageToShow(options.target);
  try {
    const isSeen = hasScreen();
    const needsScreen = !isSeen && options.browser === 'firefox';
    ensureRequirements([options.browser, ...(needsScreen ? screenRequirements : [])]);
    await buildForBrowser(options.browser);
    return isSeen ? await show(page.address, options) : await copy(page.address, options);
  } finally {
    await page.stop();
  }
}

async function show(address: string, options: StartOptions): Promise<number> {
  const { filter, selector } = options;
  const typed = [filter && `type ${filter} into Filter`, selector && `type ${selector} into CSS selector`].filter(
    Boolean,
  );
  await showInBrowser(address, options, () => {
    say(`${address} is open in a browser with Sheaf in it. Press Alt+Shift+L to open Sheaf.`);
    say(`Then ${[...typed, 'press Enter to copy the links as JSON'].join(', ')}. Close the browser to end.`);
  });
  return 0;
}

async function copy(address: string, options: StartOptions): Promise<number> {
  say(`No screen: pressing the keys in ${options.browser} myself, on ${address}`);
  const run = options.browser === 'firefox' ? copyInFirefox : copyInChromium;
  const { outcome, clipboard, picture } = await run(address, options);
  say(`A picture of the popup: ${relative(inProject(), picture)}`);
  if (!outcome.isCopied) {
    say(`Nothing was copied. Sheaf says: ${outcome.reason}`);
    return 1;
  }
  process.stdout.write(`${clipboard}\n`);
  return 0;
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
