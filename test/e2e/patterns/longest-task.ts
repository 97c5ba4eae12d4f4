/**
 * A script that measures how long the thread it runs on is held at most, in milliseconds, from then on: by a clock that wants to
 * tick every few milliseconds, and, where the browser has them, by its own records of long tasks. Left where another world sees it,
 * in the document's `data-longest-ms`.
 */
export const startMeasuring = `(() => {
  let longest = 0;
  let last = performance.now();
  const told = document.documentElement.dataset;
  const tell = (ms) => {
    longest = Math.max(longest, ms);
    told.longestMs = String(Math.ceil(longest));
  };
  const tickMs = 5;
  setInterval(() => {
    const now = performance.now();
    tell(now - last - tickMs);
    last = now;
  }, tickMs);
  if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tell(duration))).observe({ type: 'longtask' });
})()`;

/** What was measured so far. */
export function measuredMs(window: Window): string {
  return window.document.documentElement.dataset['longestMs'] ?? '';
}
