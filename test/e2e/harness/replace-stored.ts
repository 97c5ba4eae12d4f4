/**
 * Puts this, and nothing else, into the extension's storage; again, when something that was begun earlier is stored meanwhile. Its
 * source runs inside the extension: it may use nothing but its argument.
 */
export async function replaceStored(items: object): Promise<void> {
  const quietMs = 60;
  for (;;) {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(items);
    const stored = JSON.stringify(await chrome.storage.local.get());
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    if (JSON.stringify(await chrome.storage.local.get()) === stored) return;
  }
}
