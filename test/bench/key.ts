import type { Popup } from '../e2e/harness/popup';
import { until } from '../e2e/harness/until';

/** How long a key took to show, in milliseconds since its event. */
export interface KeyTime {
  /** When its rows were in the document, which is where Sheaf's own work ends. */
  readonly made: number;
  /**
   * When the next frame, which shows them, had been painted: what a person sees. On a screen of 60 Hz it is up to 17 ms later.
   */
  readonly painted: number;
}

/** Presses a key in the popup's filter. Resolves to when the expected number of rows was shown. */
export async function measureKey(popup: Popup, key: string, expectedRows: number): Promise<KeyTime> {
  await popup.inject(watchKey(expectedRows));
  await popup.press(key);
  const json = await until('the rows for the key', () =>
    popup.run(({ document }) => {
      const { keyTime } = document.documentElement.dataset;
      delete document.documentElement.dataset['keyTime'];
      return keyTime;
    }),
  );
  // The script below left it there.
  return JSON.parse(json) as KeyTime;
}

/** A script that leaves a `KeyTime` in the document, where other worlds can see it. */
function watchKey(expectedRows: number): string {
  return `(() => {
    let start = 0;
    document.addEventListener('keydown', ({ timeStamp }) => (start = timeStamp), { once: true, capture: true });
    const observer = new MutationObserver(() => {
      if (Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) !== ${expectedRows}) return;
      observer.disconnect();
      const made = performance.now() - start;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          document.documentElement.dataset.keyTime = JSON.stringify({ made, painted: performance.now() - start });
        };
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  })()`;
}
