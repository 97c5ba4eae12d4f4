import type { CDPSession, Page } from 'puppeteer-core';

/** The size of a thread's objects in bytes, after a garbage collection. */
async function usedBy(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** The size of the popup's and its worker's objects together, in megabytes. */
export async function measureMemory(popup: Page): Promise<number> {
  const session = await popup.createCDPSession();
  let bytes = await usedBy(session);
  await session.detach();
  const workers = popup.workers();
  if (workers.length === 0) throw new Error('The popup has no worker to be measured.');
  for (const { client } of workers) bytes += await usedBy(client);
  return bytes / 1e6;
}
