import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed } from 'vitest';
import { browserNames } from '../../../scripts/browsers';
import type { BrowserName } from '../../../scripts/browsers';
import { extensionFolder } from '../../../scripts/build-extension';
import { inProject } from '../../../scripts/project';
import { startChromium } from './chromium';
import { startFirefox } from './firefox';
import { startScreen } from './screen';
import { serve } from './site';
import type { Site } from './site';
import type { TestedBrowser } from './tested-browser';
import { patienceMs } from './until';

/** The clipboard's content when a test begins, which a failed copy must leave unchanged. */
export const sentinel = 'what was there before';

/** What the tests of one file work with. It is set up before the first test and cleaned between tests. */
export interface Session {
  readonly browser: TestedBrowser;
  readonly site: Site;
  /** Quits the browser and starts it again with the same profile. From then on `browser` is the one that runs. */
  readonly restart: () => Promise<void>;
}

/**
 * Declares tests in each browser, or in the one that the environment variable SHEAF_BROWSER names. Every test begins with no
 * popup, no stored settings and the sentinel on the clipboard; when one fails, what was on the screen is kept in .cache/screens.
 */
export function describeInBrowsers(title: string, declare: (session: Session) => void): void {
  describe.each(testedBrowsers())(`${title} in %s`, (name) => {
    let current: (Session & { readonly stop: () => Promise<void> }) | undefined;
    const running = (): Session => {
      if (current === undefined) throw new Error('The browser is not running yet: use the session inside tests only.');
      return current;
    };
    beforeAll(async () => {
      current = await startSession(name);
    });
    afterAll(async () => {
      await current?.stop();
    });
    beforeEach(async ({ task }) => {
      const { browser } = running();
      onTestFailed(async () => {
        await keepScreen(browser, `${name} ${title} ${task.name}`);
      });
      await browser.closePopup();
      await browser.setColourScheme('light');
      await browser.setNeeds({});
      await browser.clipboard.write(sentinel);
      await browser.store({});
    });
    declare({
      get browser() {
        return running().browser;
      },
      get site() {
        return running().site;
      },
      restart: () => running().restart(),
    });
  });
}

/** Replaces everything in the extension's storage. */
export function store(browser: TestedBrowser, items: object): Promise<void> {
  return browser.store(items);
}

/** Expects the clipboard to hold this text, now or soon, because a copy takes time. */
export async function expectClipboard(browser: TestedBrowser, text: string): Promise<void> {
  await expect.poll(() => browser.clipboard.read(), { timeout: patienceMs }).toBe(text);
}

/** Expects the toolbar button to show this text and tooltip soon. */
export async function expectFace(browser: TestedBrowser, badge: string, title: RegExp): Promise<void> {
  await expect
    .poll(() => browser.face(), { timeout: patienceMs })
    .toEqual({ badge, title: expect.stringMatching(title) as string });
}

function testedBrowsers(): readonly BrowserName[] {
  const wanted = process.env['SHEAF_BROWSER'];
  if (wanted === undefined) return browserNames;
  const known = browserNames.filter((name) => name === wanted);
  if (known.length === 0) throw new Error(`SHEAF_BROWSER is ${wanted}; it may be ${browserNames.join(' or ')}.`);
  return known;
}

async function startSession(name: BrowserName): Promise<Session & { readonly stop: () => Promise<void> }> {
  const site = await serve(inProject('test', 'pages'));
  const screen = await startScreen();
  const start = name === 'firefox' ? startFirefox : startChromium;
  let browser = await start(screen, extensionFolder(name));
  return {
    get browser() {
      return browser;
    },
    site,
    restart: async () => {
      browser = await browser.restart();
    },
    stop: async () => {
      await browser.close();
      await screen.stop();
      await site.stop();
    },
  };
}

async function keepScreen(browser: TestedBrowser, title: string): Promise<void> {
  const folder = inProject('.cache', 'screens');
  await mkdir(folder, { recursive: true });
  await browser.photograph(join(folder, `${title.replace(/[^a-z0-9]+/giu, '-')}.png`));
}
