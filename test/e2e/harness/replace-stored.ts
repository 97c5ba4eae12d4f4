/**
 * Replaces everything in the extension's storage, and empties its database, once earlier changes are stored. The source runs
 * inside the extension, so it may use nothing but its argument.
 */
export async function replaceStored(items: object): Promise<void> {
  const quietMs = 60;
  let isEmpty = false;
  while (!isEmpty) {
    await chrome.storage.local.clear();
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise((resolve) => {
        const deletion = indexedDB.deleteDatabase(name);
        deletion.addEventListener('success', resolve);
        deletion.addEventListener('error', resolve);
      });
    }
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    const databases = await indexedDB.databases();
    isEmpty = databases.length === 0 && Object.keys(await chrome.storage.local.get()).length === 0;
  }
  await chrome.storage.local.set(items);
}
