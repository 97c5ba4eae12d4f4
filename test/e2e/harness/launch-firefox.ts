import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import manifest from '../../../manifest.json' with { type: 'json' };
import { browserPath } from '../../../scripts/browsers';

/** The host of the extension's own pages. Firefox chooses one for each profile, but the tests must know it. */
export const extensionHost = '7b0c9a52-6a3e-4c53-9d0a-5ea1f0000001';

const extensionId = manifest.browser_specific_settings.gecko.id;

const testPreferences = {
  'network.dns.localDomains': 'plain.example,other.example',
  // An extension that is found in the profile is turned on, even if nobody signed it. Released Firefoxes insist on a signature.
  'extensions.autoDisableScopes': 0,
  'xpinstall.signatures.required': false,
  // They remove a temporary extension when they end, but not what it has stored.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** How Firefox is to be started. */
export interface FirefoxOptions {
  /** The folder of the built extension. */
  readonly extension: string;
  readonly env: NodeJS.ProcessEnv;
  /**
   * For the tests: the folder of the profile, which may have been used before. The extension stays installed in it, where Firefox
   * accepts one that is not signed; where it does not, whoever launches has to install the extension. The remote control may look
   * at the browser's own windows, and plain.example is this machine.
   */
  readonly testProfile?: string;
}

/** Starts Firefox with the extension in it, in a fresh profile unless there is one for the tests. */
export async function launchFirefox({ extension, env, testProfile }: FirefoxOptions): Promise<Browser> {
  if (testProfile !== undefined) await installFor(testProfile, extension);
  const browser = await launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless: false,
    env,
    defaultViewport: null,
    ...(testProfile !== undefined && {
      userDataDir: testProfile,
      args: ['--remote-allow-system-access', '--width=1280', '--height=880'],
    }),
    extraPrefsFirefox: {
      // puppeteer turns this on. A popup then never gets the keyboard, and keys are lost until a click into it.
      'focusmanager.testmode': false,
      'extensions.webextensions.uuids': JSON.stringify({
        [extensionId]: extensionHost,
      }),
      ...(testProfile !== undefined && testPreferences),
    },
  });
  if (testProfile === undefined) await browser.installExtension(extension);
  return browser;
}

/** Installs the extension in a profile, by a file that names the folder it is in. Firefox reads it when it starts. */
async function installFor(profile: string, extension: string): Promise<void> {
  await mkdir(join(profile, 'extensions'), { recursive: true });
  await writeFile(join(profile, 'extensions', extensionId), extension);
}
