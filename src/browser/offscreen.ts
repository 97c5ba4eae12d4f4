/** The path of the offscreen document in the build. */
const path = 'src/offscreen/index.html';

let creating: Promise<void> | null = null;

/**
 * Ensures that Chrome's offscreen document exists. It owns the worker and the clipboard that a service worker lacks. Simultaneous
 * calls create only one document, since Chrome allows only one.
 */
export async function ensureOffscreen(): Promise<void> {
  const [existing] = await chrome.runtime.getContexts({
    contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  // A document that is being created is listed before its scripts have run.
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
