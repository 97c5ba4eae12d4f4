import type { BrowserName } from '../../../scripts/browsers';
import type { Popup } from './popup';
import { until } from './until';

/**
 * Watches what moves in a popup though nobody moves it. Chromium has recorded it since the document began. Firefox keeps no record:
 * there the controls and the status line are watched from now on, in each frame.
 *
 * @returns a function that returns what has moved: each element with its text and its place before and after, in pixels
 */
export async function watchShifts(popup: Popup, browser: BrowserName): Promise<() => Promise<readonly string[]>> {
  if (browser === 'firefox') await popup.inject(watchFrames);
  return async () => {
    await popup.inject(browser === 'firefox' ? reportFrames : reportRecord);
    const json = await until('the layout shifts', () =>
      popup.run(({ document }) => document.documentElement.dataset['shifts'] ?? false),
    );
    // The scripts below leave it there.
    return JSON.parse(json) as readonly string[];
  };
}

const reportRecord = `(() => {
  const entries = [];
  const observer = new PerformanceObserver((list) => void entries.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
  const describe = ({ node, previousRect, currentRect }) =>
    (node?.parentElement?.className || node?.nodeName) + ' "' + (node?.textContent ?? '') + '" from ' + place(previousRect) + ' to ' + place(currentRect);
  // What was recorded earlier is delivered before the next frame has been drawn.
  requestAnimationFrame(() => setTimeout(() => {
    const moved = [...entries, ...observer.takeRecords()].flatMap(({ sources }) => sources.map(describe));
    document.documentElement.dataset.shifts = JSON.stringify(moved);
  }));
})()`;

const watchFrames = `(() => {
  const [places, moved] = [new Map(), (window.sheafMoved = [])];
  const look = () => {
    for (const element of document.querySelectorAll('[data-part] :is(button, input, select), [role=status], [role=grid]')) {
      if (element.closest('[role=row]')) continue;
      const { x, y } = element.getBoundingClientRect();
      const now = Math.round(x) + ' ' + Math.round(y);
      const before = places.get(element) ?? now;
      if (now !== before) moved.push((element.ariaLabel ?? element.textContent) + ' from ' + before + ' to ' + now);
      places.set(element, now);
    }
    requestAnimationFrame(look);
  };
  look();
})()`;

const reportFrames = `(document.documentElement.dataset.shifts = JSON.stringify(window.sheafMoved))`;
