import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { browserPath } from '../../../scripts/browsers';

/** How Chromium is to be started. */
export interface ChromiumOptions {
  /** The folder of the built extension. */
  readonly extension: string;
  readonly isHeadless: boolean;
  readonly env: NodeJS.ProcessEnv;
  /** The folder of the profile, which may have been used before. Otherwise the profile is fresh, and is removed at the end. */
  readonly profile?: string;
}

const quiet = [
  // No bar across the page about `--no-sandbox`.
  '--test-type',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
];

/** Starts Chromium with the extension in it, and every `*.example` host on this machine. */
export function launchChromium({ extension, isHeadless, env, profile }: ChromiumOptions): Promise<Browser> {
  // Chromium's sandbox does not work for root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return launch({
    executablePath: browserPath('chromium'),
    headless: isHeadless,
    env,
    ...(profile !== undefined && { userDataDir: profile }),
    // No bar across the page that says that the browser is controlled by software.
    ignoreDefaultArgs: ['--enable-automation'],
    // Extensions may be loaded through the pipe only.
    pipe: true,
    enableExtensions: [extension],
    defaultViewport: null,
    args: [
      ...quiet,
      ...sandbox,
      // Otherwise a headless Chromium has a screen of 800 by 600, which cuts off a popup.
      '--screen-info={1280x900}',
      '--host-resolver-rules=MAP *.example 127.0.0.1',
      '--window-position=0,0',
      '--window-size=1280,900',
    ],
  });
}

/**
 * Waits until the extension runs.
 *
 * @returns its id.
 */
export async function extensionIdIn(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
  );
  return new URL(worker.url()).host;
}
