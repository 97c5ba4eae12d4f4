import type { CollectRequest } from '../core/collection';
import { collect } from './collect';

/**
 * The injected script. It leaves one function in the extension's own world of the frame, and starts at once when a request is
 * already there: the request comes by a second injection, sent at the same time, and either may be first. The page sees nothing
 * of it. It talks through `chrome.runtime`, which Firefox has too: webextension-polyfill would be three times its size.
 */
globalThis.sheafCollect = () => {
  // An element of the page with that id would answer to the name as well, but is no property of the global object's own.
  const request = Object.hasOwn(globalThis, 'sheafRequest') ? globalThis.sheafRequest : undefined;
  if (request === undefined) return;
  globalThis.sheafRequest = undefined;
  void start(request);
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
