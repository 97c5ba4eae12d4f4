import browser from 'webextension-polyfill';

/**
 * Runs a script in a frame in which a collector has been started.
 *
 * @param file - the script, as the build names it
 * @returns whether it ran; the frame may be gone or may show another site
 */
export async function injectScript(file: string, tabId: number, frameId: number): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({ target, files: [`/${file}`], injectImmediately: true });
    return true;
  } catch {
    return false;
  }
}
