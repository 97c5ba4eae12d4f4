import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import manifest from '../../../manifest.json' with { type: 'json' };
import { browserPath } from '../../../scripts/browsers';

/** The host of the extension's own pages. Firefox chooses one for each profile, but the tests must know it. */
export const extensionHost = '7b0c9a52-6a3e-4c53-9d0a-5ea1f0000001';

/** How Firefox is to be started. */
export interface FirefoxOptions {
  /** The folder of the built extension. */
  readonly extension: string;
  readonly env: NodeJS.ProcessEnv;
  /** For the tests: the remote control may look at the browser's own windows, and plain.example is this machine. */
  readonly isTest: boolean;
}

/** Starts Firefox with a fresh profile and the extension in it. */
export async function launchFirefox({ extension, env, isTest }: FirefoxOptions): Promise<Browser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless: false,
    env,
    defaultViewport: null,
    args: isTest ? ['--remote-allow-system-access', '--width=1280', '--height=880'] : [],
    extraPrefsFirefox: {
      // puppeteer turns this on. A popup then never gets the keyboard, and keys are lost until a click into it.
      'focusmanager.testmode': false,
      'extensions.webextensions.uuids': JSON.stringify({
        [manifest.browser_specific_settings.gecko.id]: extensionHost,
      }),
      ...(isTest ? { 'network.dns.localDomains': 'plain.example,other.example' } : {}),
    },
  });
  await browser.installExtension(extension);
  return browser;
}
