import browser from 'webextension-polyfill';
import type { Runtime, Scripting } from 'webextension-polyfill';
import type { CollectRequest, FromPage } from '../core/messages/page';
import type { FramePort, Target } from '../core/messages/page-access';
import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';

/**
 * Starts a collector in every frame of the tab that the user's click has made accessible to Sheaf. Resolves to the ids of these
 * frames. The browser leaves out frames of other origins without reporting them.
 *
 * Script and request are sent at the same time, which saves a round trip. Without `injectImmediately`, Chrome would wait for
 * frames that never finish loading.
 *
 * @param file - the injected script, as the build names it
 */
export async function injectCollector(
  file: string,
  { tabId, frameId }: Target,
  request: CollectRequest,
): Promise<Result<readonly number[]>> {
  const target: Scripting.InjectionTarget =
    frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  try {
    const [, results] = await Promise.all([
      // An absolute path: Firefox would resolve a relative one against the calling page.
      browser.scripting.executeScript({ target, files: [`/${file}`], injectImmediately: true }),
      browser.scripting.executeScript({
        target,
        args: [request],
        func: (given: CollectRequest) => {
          // `Object.hasOwn`, because an element of the page may have this name as its id.
          if (!Object.hasOwn(globalThis, 'sheafRequests')) globalThis.sheafRequests = [];
          globalThis.sheafRequests?.push(given);
          if (Object.hasOwn(globalThis, 'sheafCollect')) globalThis.sheafCollect?.();
          return true;
        },
        injectImmediately: true,
      }),
    ]);
    const started = results.filter(({ result }) => result === true).map((result) => result.frameId);
    return started.includes(frameId ?? 0) ? succeed(started) : await failureOf(tabId, frameId);
  } catch {
    return failureOf(tabId, frameId);
  }
}

/**
 * Returns the reason why a tab could not be reached. The browsers' messages differ and change, so this looks at the tab itself:
 * it is gone, or shows a file (which Chrome opens to extensions by a setting), or a page that is closed to extensions.
 */
async function failureOf(tabId: number, frameId = 0): Promise<Result<never>> {
  try {
    const { url } = await browser.tabs.get(tabId);
    if (frameId !== 0) return fail('frame-closed');
    return fail(url?.startsWith('file:') ? 'file-closed' : 'page-closed');
  } catch {
    return fail('page-left');
  }
}

/**
 * Listens for the collectors that answer one request. A port is accepted only if a content script of Sheaf opened it, in the
 * right tab, with the id of the request, which nobody else knows.
 *
 * @returns a function that stops listening; open ports stay open
 */
export function listenToCollectors(tabId: number, id: string, onPort: (port: FramePort) => void): () => void {
  const receive = (port: Runtime.Port) => {
    const { sender, name } = port;
    if (name !== id || sender?.id !== browser.runtime.id || sender.tab?.id !== tabId) return;
    onPort({
      tabId,
      frameId: sender.frameId ?? 0,
      onMessage: (listener) => port.onMessage.addListener((message) => listener(message as FromPage)),
      send: (message) => port.postMessage(message),
      onClose: (listener) => port.onDisconnect.addListener(listener),
      close: () => port.disconnect(),
    });
  };
  browser.runtime.onConnect.addListener(receive);
  return () => browser.runtime.onConnect.removeListener(receive);
}
