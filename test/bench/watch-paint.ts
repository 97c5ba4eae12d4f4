/** When a popup showed what was looked for, in milliseconds since its document began. */
export interface Painted {
  /** For each selector, when what it matches had first been painted. */
  readonly at: readonly number[];
  /** The longest task on the popup's main thread; `null` where the browser keeps no record of long tasks. */
  readonly longestTask: number | null;
  /** The sum of all layout shifts until then, as in "Cumulative Layout Shift"; `null` where the browser keeps no record. */
  readonly layoutShift: number | null;
}

/**
 * Returns a script that watches a document from its start until something matches each selector, and then reports when each was
 * painted: in the task after the frame that shows it.
 *
 * @param window - an expression for the document's window
 * @param report - an expression for a function that takes the outcome as JSON
 */
export function watchPaint(selectors: readonly string[], window: string, report: string): string {
  return `((window, report, selectors) => {
    const at = selectors.map(() => null);
    const hasRecord = window.PerformanceObserver.supportedEntryTypes.includes('longtask');
    let longestTask = hasRecord ? 0 : null;
    if (hasRecord) {
      new window.PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
      }).observe({ type: 'longtask', buffered: true });
    }
    const hasShifts = window.PerformanceObserver.supportedEntryTypes.includes('layout-shift');
    let layoutShift = hasShifts ? 0 : null;
    if (hasShifts) {
      new window.PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) layoutShift += value;
      }).observe({ type: 'layout-shift', buffered: true });
    }
    const seen = new Set();
    const observer = new window.MutationObserver(() => {
      for (const [index, selector] of selectors.entries()) {
        if (seen.has(index) || window.document.querySelector(selector) === null) continue;
        seen.add(index);
        window.requestAnimationFrame(() => {
          const { port1, port2 } = new window.MessageChannel();
          port1.onmessage = () => {
            at[index] = window.performance.now();
            if (!at.includes(null)) report(JSON.stringify({ at, longestTask, layoutShift }));
          };
          port2.postMessage(null);
        });
      }
      if (seen.size === selectors.length) observer.disconnect();
    });
    observer.observe(window.document, { childList: true, subtree: true, attributes: true });
  })(${window}, ${report}, ${JSON.stringify(selectors)});`;
}
