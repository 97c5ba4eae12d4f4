import { mkdir } from 'node:fs/promises';
import { startFirefox } from '../../test/e2e/harness/firefox';
import { openHeadlessPopup } from '../../test/e2e/harness/headless-chromium';
import { createHome } from '../../test/e2e/harness/home';
import { extensionIdIn, launchChromium } from '../../test/e2e/harness/launch-chromium';
import { startScreen } from '../../test/e2e/harness/screen';
import { serve } from '../../test/e2e/harness/site';
import { extensionFolder } from '../build-extension';
import { inProject } from '../project';
import { copyJson } from './copy-json';
import type { CopyOutcome } from './copy-json';
import type { StartOptions } from './options';

/** The outcome in an invisible browser. */
export interface Copy {
  readonly outcome: CopyOutcome;
  /** What another program would paste. */
  readonly clipboard: string;
  /** A picture of the popup. */
  readonly picture: string;
}

type Request = Pick<StartOptions, 'filter' | 'selector'>;

/** Copies in a headless Chromium. A page with permission reads its clipboard. */
export async function copyInChromium(address: string, request: Request): Promise<Copy> {
  const home = await createHome(undefined);
  const reader = await serve(inProject('test', 'pages'));
  const browser = await launchChromium({ extension: extensionFolder('chromium'), isHeadless: true, env: home.env });
  try {
    const id = await extensionIdIn(browser);
    const [page] = await browser.pages();
    if (page === undefined) throw new Error('Chromium started without a tab.');
    await page.goto(address);
    const popup = await openHeadlessPopup(browser, id, page);
    const outcome = await copyJson(popup, request);
    const picture = await pictureFile('chromium');
    await popup.page.screenshot({ path: picture });
    const readerPage = reader.address('/empty.html');
    await browser.defaultBrowserContext().overridePermissions(new URL(readerPage).origin, ['clipboard-read']);
    await page.goto(readerPage);
    await page.bringToFront();
    const clipboard = await page.evaluate(() => navigator.clipboard.readText());
    return { outcome, clipboard, picture };
  } finally {
    await browser.close();
    await reader.stop();
    await home.remove();
  }
}

/** Copies in Firefox, on an invisible screen, because a headless Firefox has no popups. */
export async function copyInFirefox(address: string, request: Request): Promise<Copy> {
  const screen = await startScreen();
  try {
    const firefox = await startFirefox(screen, extensionFolder('firefox'));
    try {
      await firefox.open(address);
      const outcome = await copyJson(await firefox.openPopup(), request);
      const picture = await pictureFile('firefox');
      await firefox.photograph(picture);
      return { outcome, clipboard: await firefox.clipboard.read(), picture };
    } finally {
      await firefox.close();
    }
  } finally {
    await screen.stop();
  }
}

async function pictureFile(name: string): Promise<string> {
  const folder = inProject('.cache', 'start');
  await mkdir(folder, { recursive: true });
  return `${folder}/popup-${name}.png`;
}
