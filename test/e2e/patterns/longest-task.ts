/** The longest time that a thread was blocked, in milliseconds. */
export interface LongestTask {
  /**
   * By the browser's own record of long tasks, which counts the task alone: 0 when none took 50 ms, which is what the record
   * calls long. `null` in Firefox, which keeps no such record.
   */
  readonly task: number | null;
  /** By a clock that wants to tick every few milliseconds. It counts as well how long other programs kept the processor. */
  readonly lag: number;
}

/**
 * A script that measures the thread it runs on from then on. What it measured is left where another world sees it, in the
 * document's `data-longest`, as JSON.
 */
export const startMeasuring = `(() => {
  const hasRecord = PerformanceObserver.supportedEntryTypes.includes('longtask');
  const longest = { task: hasRecord ? 0 : null, lag: 0 };
  const tell = (name, ms) => {
    longest[name] = Math.max(longest[name], Math.ceil(ms));
    document.documentElement.dataset.longest = JSON.stringify(longest);
  };
  const tickMs = 5;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    tell('lag', now - last - tickMs);
    last = now;
  }, tickMs);
  if (hasRecord)
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tell('task', duration))).observe({ type: 'longtask' });
})()`;

/** Returns what was measured so far, as JSON. */
export function measured(window: Window): string {
  return window.document.documentElement.dataset['longest'] ?? '';
}

/** Returns what was measured, in words. */
export function describeLongest({ task, lag }: LongestTask): string {
  if (task === null) return `held for at most ${lag} ms`;
  return `${task === 0 ? 'no task of 50 ms' : `a task of ${task} ms`}, held for at most ${lag} ms`;
}
