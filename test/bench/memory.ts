import type { CDPSession, Page } from 'puppeteer-core';

/** What a thread's objects take, in bytes, after a garbage collection. */
async function usedBy(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** What the popup's objects and its worker's take together, in megabytes. */
export async function measureMemory(popup: Page): Promise<number> {
  const session = await popup.createCDPSession();
  let bytes = await usedBy(session);
  await session.detach();
  const workers = popup.workers();
  if (workers.length === 0) throw new Error('The popup has no worker to be measured.');
  for (const { client } of workers) bytes += await usedBy(client);
  return bytes / 1e6;
}
