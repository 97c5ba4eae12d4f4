import type { CollectRequest, ToPage } from '../../core/messages/page';
import type { HeldElement } from '../globals';
import { collect } from './collect';

/**
 * The injected script. It leaves one function in the extension's own world of the frame, which the page cannot see, and starts
 * a collector for every request already there. A request comes by a second injection, sent at the same time, and either may be
 * first. Several harvests may begin at once, so requests queue. The script talks through `chrome.runtime`, which Firefox has
 * too, because webextension-polyfill would be three times its size.
 */
globalThis.sheafCollect = () => {
  // `Object.hasOwn`, because an element of the page may have that id.
  if (!Object.hasOwn(globalThis, 'sheafRequests')) return;
  globalThis.sheafRequests?.splice(0).forEach((request) => void start(request));
};
globalThis.sheafCollect();

/** How many elements are released at a time, which takes a millisecond or two. */
const weakenedAtOnce = 5000;

/**
 * Collects, and then listens until the extension closes the port. Questions are answered by handlers of other scripts, which
 * the extension injects before it asks. A handler is an own property, which no element of the page can replace.
 *
 * The elements that were sent are held weakly, so that the page can release them, but only once the extension has all links: a
 * hundred thousand weak references take Chromium 15 ms and Firefox 40. Until then the walk holds the elements anyway.
 */
async function start(request: CollectRequest): Promise<void> {
  let port: chrome.runtime.Port | null = chrome.runtime.connect({ name: request.id });
  const elements: Element[] = [];
  port.onDisconnect.addListener(() => {
    port = null;
    elements.length = 0;
  });
  port.onMessage.addListener((message: ToPage, asked) =>
    globalThis.sheafHandlers[message.kind]?.(message, elements, asked),
  );
  try {
    await collect(request, { post: (message) => port?.postMessage(message), elements, isClosed: () => port === null });
  } catch (error) {
    port?.disconnect();
    throw error;
  }
  const held: HeldElement[] = elements;
  for (const [place, element] of elements.entries()) {
    if (place % weakenedAtOnce === 0) await scheduler.yield();
    held[place] = new WeakRef(element);
  }
}
