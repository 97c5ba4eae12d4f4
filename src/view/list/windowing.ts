/** The viewport of a virtual list. Lengths are in CSS pixels. */
export interface Viewport {
  readonly scrollTop: number;
  readonly viewHeight: number;
  readonly rowHeight: number;
  readonly rowCount: number;
}

/** The rows to draw: from `first` up to, but not including, `end`. The first is at `offset` from the top of the content. */
interface Window {
  readonly first: number;
  readonly end: number;
  readonly offset: number;
  readonly contentHeight: number;
}

/**
 * The tallest content that every browser scrolls exactly, in CSS pixels: Firefox stops at about 17.9 million, Chrome at 33.5.
 */
export const tallestContent = 10_000_000;

/** How many rows are drawn beyond each edge, so that a step of the wheel shows no gap. */
const overscan = 6;

/**
 * Returns the rows in sight. A list taller than a browser can scroll is compressed: the scroll bar moves over more rows than
 * their heights say, and every row can still be reached.
 */
export function windowOf({ scrollTop, viewHeight, rowHeight, rowCount }: Viewport): Window {
  const fullHeight = rowCount * rowHeight;
  const contentHeight = Math.min(fullHeight, tallestContent);
  const ratio = ratioOf(fullHeight, contentHeight, viewHeight);
  const top = Math.max(0, Math.min(scrollTop, contentHeight - viewHeight));
  const firstInSight = Math.floor((top * ratio) / rowHeight);
  const first = Math.max(0, firstInSight - overscan);
  const end = Math.min(rowCount, firstInSight + Math.ceil(viewHeight / rowHeight) + 1 + overscan);
  return { first, end, offset: top - (top * ratio - first * rowHeight), contentHeight };
}

/** Returns the scroll position nearest to the current one that shows the whole row. */
export function scrollTopFor(row: number, viewport: Viewport): number {
  const { scrollTop, viewHeight, rowHeight, rowCount } = viewport;
  const fullHeight = rowCount * rowHeight;
  const ratio = ratioOf(fullHeight, Math.min(fullHeight, tallestContent), viewHeight);
  const top = scrollTop * ratio;
  const wanted = Math.max(Math.min(top, row * rowHeight), (row + 1) * rowHeight - viewHeight);
  return wanted / ratio;
}

function ratioOf(fullHeight: number, contentHeight: number, viewHeight: number): number {
  return contentHeight > viewHeight ? (fullHeight - viewHeight) / (contentHeight - viewHeight) : 1;
}
