/**
 * Puts this, and nothing else, into the extension's storage, once nothing more is stored of what was begun earlier. Its source runs
 * inside the extension: it may use nothing but its argument.
 */
export async function replaceStored(items: object): Promise<void> {
  const quietMs = 60;
  do {
    await chrome.storage.local.clear();
    await new Promise((resolve) => setTimeout(resolve, quietMs));
  } while (Object.keys(await chrome.storage.local.get()).length > 0);
  await chrome.storage.local.set(items);
}
