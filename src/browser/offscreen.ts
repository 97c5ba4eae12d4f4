/** The offscreen document's place in the build. */
const path = 'src/offscreen/index.html';

let creating: Promise<void> | null = null;

/**
 * Sees to it that Chrome's offscreen document is there: it owns the worker and the clipboard that a service worker lacks. Called
 * twice at once it still makes one, of which there can be no more.
 */
export async function ensureOffscreen(): Promise<void> {
  const [existing] = await chrome.runtime.getContexts({
    contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  // One that is on its way is listed before its scripts have run.
  if (existing !== undefined && creating === null) return;
  creating ??= chrome.offscreen
    .createDocument({
      url: path,
      reasons: [chrome.offscreen.Reason.CLIPBOARD, chrome.offscreen.Reason.WORKERS],
      justification: 'Matches the links of the page in a worker and puts them on the clipboard.',
    })
    .finally(() => {
      creating = null;
    });
  await creating;
}
