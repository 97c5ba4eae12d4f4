import type { Browser } from 'puppeteer-core';
import { extensionIdIn, launchChromium } from '../../test/e2e/harness/launch-chromium';
import { launchFirefox } from '../../test/e2e/harness/launch-firefox';
import { extensionFolder } from '../build-extension';
import type { StartOptions } from './options';

/** Whether there is a screen to show a window on. */
export function hasScreen(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

/**
 * Shows a page in a browser with Sheaf in it, and waits until the browser is closed.
 *
 * @param onShown - called when it is ready to use
 */
export async function showInBrowser(address: string, { browser }: StartOptions, onShown: () => void): Promise<void> {
  const running = await launch(browser);
  const closed = new Promise<void>((resolve) => running.once('disconnected', () => resolve()));
  const [page] = await running.pages();
  await (page ?? (await running.newPage())).goto(address);
  onShown();
  await closed;
}

async function launch(name: StartOptions['browser']): Promise<Browser> {
  const extension = extensionFolder(name);
  if (name === 'firefox') return launchFirefox({ extension, env: process.env });
  const browser = await launchChromium({ extension, isHeadless: false, env: process.env });
  await extensionIdIn(browser);
  return browser;
}
