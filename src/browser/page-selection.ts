import browser from 'webextension-polyfill';

/**
 * Whether the user has selected anything in a frame of the tab that Sheaf may read. Much cheaper than looking for the links in it,
 * which is left to the collector.
 */
export async function hasSelection(tabId: number): Promise<boolean> {
  try {
    const answers = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => globalThis.getSelection()?.type === 'Range',
      injectImmediately: true,
    });
    return answers.some(({ result }) => result === true);
  } catch {
    return false;
  }
}
