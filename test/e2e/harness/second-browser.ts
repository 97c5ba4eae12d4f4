import type { BrowserName } from '../../../scripts/browsers';
import { extensionFolder } from '../../../scripts/build-extension';
import { startChromium } from './chromium';
import { startFirefox } from './firefox';
import { startScreen } from './screen';
import type { TestedBrowser } from './tested-browser';

/** Starts another browser of the same kind, with a profile and a screen of its own. */
export async function startSecondBrowser(
  name: BrowserName,
): Promise<{ readonly browser: TestedBrowser; readonly stop: () => Promise<void> }> {
  const screen = await startScreen();
  const start = name === 'firefox' ? startFirefox : startChromium;
  const browser = await start(screen, extensionFolder(name));
  return {
    browser,
    stop: async () => {
      await browser.close();
      await screen.stop();
    },
  };
}
