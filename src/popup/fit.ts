/** The largest popup that Chrome shows, in its own pixels: where the browser zooms, it holds less. */
const largest = { inlineSize: 800, blockSize: 600 };

/** The height of what a popup opens from: the browser's title and toolbar. */
const toolbarSize = 90;

/** Chrome tells a page the new size of its window a moment after that of the page. */
const windowKnownAfterMs = 100;

/**
 * Keeps the popup as small as the browser's window for it, from now on, so that nothing is cut off and only the list scrolls. The
 * room is known only once the browser has tried: Chrome stops at its largest window, in Firefox the screen ends.
 */
export function fitIntoWindow(window: Window): void {
  const { documentElement } = window.document;
  let zoom = window.devicePixelRatio;
  const setRoom = (name: 'inline-size' | 'block-size', pixels: number) =>
    documentElement.style.setProperty(`--room-${name}`, `${pixels}px`);
  const fit = () => {
    if (window.devicePixelRatio !== zoom) {
      zoom = window.devicePixelRatio;
      documentElement.removeAttribute('style');
    }
    const { availWidth, availHeight } = window.screen;
    if (availWidth < largest.inlineSize) setRoom('inline-size', availWidth);
    if (availHeight - toolbarSize < largest.blockSize) setRoom('block-size', availHeight - toolbarSize);
    const { innerWidth, innerHeight, outerWidth, outerHeight } = window;
    // In Firefox the outer sizes are those of the browser's window, from which nothing follows.
    if (Math.abs(outerWidth / innerWidth - outerHeight / innerHeight) > 0.05) return;
    const { scrollWidth, scrollHeight } = documentElement;
    if (outerWidth === largest.inlineSize && scrollWidth > innerWidth) setRoom('inline-size', innerWidth);
    if (outerHeight === largest.blockSize && scrollHeight > innerHeight) setRoom('block-size', innerHeight);
  };
  const fitSoon = () => {
    fit();
    setTimeout(fit, windowKnownAfterMs);
  };
  fitSoon();
  window.addEventListener('resize', fitSoon);
}
