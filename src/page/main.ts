import type { CollectMessage, CollectRequest } from '../core/collection';
import { collect } from './collect';

/**
 * The injected script: it leaves one function in the extension's own world of the frame, which the next `executeScript` calls.
 * The page sees neither. It talks through `chrome.runtime`, which Firefox has too: webextension-polyfill is five times its size.
 */
globalThis.sheafCollect = ({ id, ...request }: CollectRequest) => {
  const port = chrome.runtime.connect({ name: id });
  let isOpen = true;
  port.onDisconnect.addListener(() => {
    isOpen = false;
  });
  void collect(
    { id, ...request },
    {
      post: (message: CollectMessage) => {
        if (isOpen) port.postMessage(message);
      },
      isClosed: () => !isOpen,
    },
  ).finally(() => port.disconnect());
};
