/** A window that counts the keys and clicks that have reached it. */
type CountingWindow = Window & { arrivals?: number };

/**
 * Returns how many keys and clicks have reached a window since the first call, without modifier keys. The source runs inside
 * the popup, so it may use nothing but its argument.
 */
export function countArrivals(window: CountingWindow): number {
  const { arrivals } = window;
  if (arrivals !== undefined) return arrivals;
  const count = (event: Event) => {
    const isModifier = ['Alt', 'Control', 'Meta', 'Shift'].includes((event as KeyboardEvent).key);
    if (!isModifier) window.arrivals = (window.arrivals ?? 0) + 1;
  };
  for (const type of ['keydown', 'mousedown']) window.addEventListener(type, count, true);
  window.arrivals = 0;
  return 0;
}
