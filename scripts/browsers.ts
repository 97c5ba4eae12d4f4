import { existsSync } from 'node:fs';
import { findOnPath } from './command';

/** The two browsers that Sheaf is built for, by the names of their engines' open builds. */
export type BrowserName = 'chromium' | 'firefox';

/** All browsers, in the order in which they are tested. */
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

interface Places {
  readonly variables: readonly string[];
  readonly commands: readonly string[];
  readonly files: readonly string[];
}

const places: Readonly<Record<BrowserName, Places>> = {
  chromium: {
    variables: ['CHROMIUM', 'CHROME_PATH'],
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    variables: ['FIREFOX'],
    commands: ['firefox-esr', 'firefox'],
    files: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
    ],
  },
};

/**
 * Returns the path of a browser: from the environment variable (`CHROMIUM` or `CHROME_PATH`, `FIREFOX`), then the usual names
 * on PATH, then the usual places on macOS and Windows; undefined if it is in none of them.
 *
 * @throws if a variable is set and names no file, because another browser would be the wrong one to test
 */
export function findBrowser(name: BrowserName): string | undefined {
  const { variables, commands, files } = places[name];
  for (const variable of variables) {
    const path = process.env[variable];
    if (path === undefined || path === '') continue;
    if (!existsSync(path)) throw new Error(`${variable} is ${path}, and there is no such file.`);
    return path;
  }
  return commands.map(findOnPath).find((path) => path !== undefined) ?? files.find((path) => existsSync(path));
}

/** Returns what `findBrowser` does. For callers that have made sure that the browser exists. */
export function browserPath(name: BrowserName): string {
  const path = findBrowser(name);
  if (path === undefined) throw new Error(`There is no ${name} on this machine.`);
  return path;
}
