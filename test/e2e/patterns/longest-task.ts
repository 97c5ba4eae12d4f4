/** The longest time that a thread was blocked, in milliseconds. */
export interface LongestTask {
  /**
   * According to the browser's own record of long tasks, which counts only the task itself: 0 if no task took 50 ms, from which
   * on the record calls one long. `null` in Firefox, which keeps no such record.
   */
  readonly task: number | null;
  /** According to a timer of a few milliseconds. It includes the time in which other programs had the processor. */
  readonly lag: number;
}

/**
 * A script that measures the thread it runs on from then on. It leaves the result where other worlds can see it: in the
 * document's `data-longest`, as JSON.
 */
export const startMeasuring = `(() => {
  const hasRecord = PerformanceObserver.supportedEntryTypes.includes('longtask');
  const longest = { task: hasRecord ? 0 : null, lag: 0 };
  const record = (name, ms) => {
    longest[name] = Math.max(longest[name], Math.ceil(ms));
    document.documentElement.dataset.longest = JSON.stringify(longest);
  };
  const tickMs = 5;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    record('lag', now - last - tickMs);
    last = now;
  }, tickMs);
  if (hasRecord)
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => record('task', duration))).observe({ type: 'longtask' });
})()`;

/** Returns what has been measured so far, as JSON. */
export function measured(window: Window): string {
  return window.document.documentElement.dataset['longest'] ?? '';
}

/** Returns what was measured, in words. */
export function describeLongest({ task, lag }: LongestTask): string {
  if (task === null) return `held for at most ${lag} ms`;
  return `${task === 0 ? 'no task of 50 ms' : `a task of ${task} ms`}, held for at most ${lag} ms`;
}
