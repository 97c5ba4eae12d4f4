import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { translate } from '../browser/i18n';
import type { LinkSpans } from '../core/spans';
import { LinkRow } from './LinkRow';
import styles from './LinkList.module.css';
import type { Shown } from './store';
import { scrollTopFor, windowOf } from './windowing';

export interface LinkListProps {
  readonly shown: Shown;
  readonly spans: ReadonlyMap<number, LinkSpans>;
  /** Whether this is not what the query asks for now, but what was good last. */
  readonly isStale: boolean;
  /** Told which rows are in sight. */
  readonly onLook: (first: number, end: number) => void;
}

/** The height of a row in root em; a fixed one is what lets a hundred thousand rows cost no more than ten. */
const rowHeightRem = 2.75;

/** The links, of which only the rows in sight are in the document. */
export function LinkList({ shown: { links, taken }, spans, isStale, onLook }: LinkListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [viewHeight, setViewHeight] = useState(400);
  const [activeRow, setActiveRow] = useState(0);
  const rowHeight = rowHeightRem * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const viewport = { scrollTop, viewHeight, rowHeight, rowCount: taken.length };
  const { first, end, offset, contentHeight } = windowOf(viewport);
  const active = Math.min(activeRow, taken.length - 1);

  useLayoutEffect(() => {
    if (list.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setViewHeight(entry.contentRect.height));
    observer.observe(list.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => onLook(first, end), [first, end, taken, onLook]);

  function goTo(row: number): void {
    const target = Math.max(0, Math.min(taken.length - 1, row));
    setActiveRow(target);
    list.current?.scrollTo({ top: scrollTopFor(target, viewport) });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(viewHeight / rowHeight) - 1);
    const row = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: taken.length - 1,
    }[event.key];
    if (row === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    goTo(row);
  }

  const rows = [];
  for (let row = first; row < end; row++) {
    const index = taken[row] ?? -1;
    const link = links[index];
    if (link === undefined) continue;
    rows.push(
      <LinkRow
        key={row}
        id={`${id}-${row}`}
        row={row}
        link={link}
        spans={spans.get(index)}
        isActive={row === active}
        onClick={() => setActiveRow(row)}
      />,
    );
  }
  const isActiveDrawn = active >= first && active < end;

  return (
    <div
      ref={list}
      class={isStale ? `${styles.list} ${styles.stale}` : styles.list}
      style={{ '--row-height': `${rowHeightRem}rem` }}
      role="grid"
      aria-label={translate('links')}
      aria-rowcount={taken.length}
      aria-colcount={1}
      aria-disabled={isStale ? 'true' : undefined}
      aria-activedescendant={isActiveDrawn ? `${id}-${active}` : undefined}
      tabIndex={0}
      onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div class={styles.content} style={{ blockSize: `${contentHeight}px` }} role="presentation">
        <div style={{ transform: `translateY(${offset}px)` }} role="presentation">
          {rows}
        </div>
      </div>
    </div>
  );
}
