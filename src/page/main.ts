import type { CollectRequest } from '../core/collection';
import { collect } from './collect';

/**
 * The injected script. It leaves one function in the extension's own world of the frame, which the page cannot see, and starts a
 * collector for every request already there: a request comes by a second injection, sent at the same time, and either may be
 * first. Several harvests may begin at once, so requests queue. The script talks through `chrome.runtime`, which Firefox has
 * too: webextension-polyfill would be three times its size.
 */
globalThis.sheafCollect = () => {
  // `Object.hasOwn`, because an element of the page may have that id.
  const requests = Object.hasOwn(globalThis, 'sheafRequests') ? globalThis.sheafRequests : undefined;
  for (const request of requests?.splice(0) ?? []) void start(request);
};
globalThis.sheafCollect();

async function start(request: CollectRequest): Promise<void> {
  const port = chrome.runtime.connect({ name: request.id });
  let isOpen = true;
  port.onDisconnect.addListener(() => {
    isOpen = false;
  });
  try {
    await collect(request, {
      post: (message) => {
        if (isOpen) port.postMessage(message);
      },
      isClosed: () => !isOpen,
    });
  } finally {
    port.disconnect();
  }
}
