import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { translate } from '../../browser/i18n';
import type { LinkSpans } from '../../core/spans';
import { GroupRow } from './GroupRow';
import { LinkRow, showIdOf } from './LinkRow';
import styles from './LinkList.module.css';
import { layOutRows } from './rows';
import type { Selection } from '../../harvest/selection';
import { scrollTopFor, windowOf } from './windowing';

export interface LinkListProps {
  readonly selection: Selection;
  /** The links that are not ticked, by their indexes. */
  readonly unticked: ReadonlySet<number>;
  readonly spans: ReadonlyMap<number, LinkSpans>;
  /** Whether this is not what the query asks for now, but what was good last. */
  readonly isStale: boolean;
  /** Told the places, among the listed links, of those in sight. */
  readonly onLook: (places: readonly number[]) => void;
  /** Called to tick links, or to untick them, by their indexes. */
  readonly onTick: (indexes: readonly number[], isTicked: boolean) => void;
  /** Called to show a link on the page, by its index. */
  readonly onShow: (index: number) => void;
}

/** The height of a row in root em; a fixed one is what lets a hundred thousand rows cost no more than ten. */
const rowHeightRem = 2.75;

/** The keys that mean something in the list. */
const ownKeys = /^(?: |Enter|Home|End|Arrow.*|Page.*)$/;

const loadKeys = () => import('./list-keys');

/** The links, of which only the rows in sight are in the document. */
export function LinkList({ selection, unticked, spans, isStale, onLook, onTick, onShow }: LinkListProps) {
  const { links, listed, groups, clean } = selection;
  const id = useId();
  const list = useRef<HTMLDivElement | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [viewHeight, setViewHeight] = useState(400);
  const [activeRow, setActiveRow] = useState(0);
  /** Whether the keyboard is on the buttons of rows, and not on the rows. */
  const [isOnButtons, setIsOnButtons] = useState(false);
  /** The link, by its index, or the host where the stretch of rows begins that Shift extends; and the list it was in. */
  const anchor = useRef<{ readonly links: Selection['links']; readonly at: number | string }>({ links, at: -1 });
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => layOutRows(listed.length, groups, collapsed), [listed, groups, collapsed]);
  const rowHeight = rowHeightRem * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const viewport = { scrollTop, viewHeight, rowHeight, rowCount: rows.count };
  const { first, end, offset, contentHeight } = windowOf(viewport);
  const active = Math.min(activeRow, rows.count - 1);
  const isOnButton = isOnButtons && rows.at(active)?.kind === 'link';

  useLayoutEffect(() => {
    if (list.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setViewHeight(entry.contentRect.height));
    observer.observe(list.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const places: number[] = [];
    for (let row = first; row < end; row++) {
      const found = rows.at(row);
      if (found?.kind === 'link') places.push(found.place);
    }
    onLook(places);
  }, [first, end, rows, onLook]);

  const indexesOf = (row: number): number[] => rows.placesOf(row).map((place) => listed[place] ?? -1);

  function tickedIn(row: number): 'all' | 'some' | 'none' {
    if (unticked.size === 0) return 'all';
    const indexes = indexesOf(row);
    const count = indexes.filter((index) => !unticked.has(index)).length;
    if (count === 0) return 'none';
    return count === indexes.length ? 'all' : 'some';
  }

  /** The link of a row, by its index, or the host. */
  function meaningOf(row: number): number | string {
    const found = rows.at(row);
    return (found?.kind === 'group' ? groups?.[found.group]?.host : listed[found?.place ?? -1]) ?? -1;
  }

  function setAnchor(row: number): void {
    anchor.current = { links, at: meaningOf(row) };
  }

  /** The row of the anchor; another one where the list does not have it any more. */
  function anchorRow(otherwise: number): number {
    const { at, links: before } = anchor.current;
    if (before === links) for (let row = 0; row < rows.count; row++) if (meaningOf(row) === at) return row;
    return otherwise;
  }

  /** Ticks the rows between two, both included, or unticks them. */
  function tickRows(from: number, to: number, isTicked: boolean): void {
    const indexes: number[] = [];
    for (let row = Math.min(from, to); row <= Math.max(from, to); row++)
      for (const index of indexesOf(row)) indexes.push(index);
    onTick(indexes, isTicked);
  }

  function goTo(row: number, isExtending: boolean): void {
    const target = Math.max(0, Math.min(rows.count - 1, row));
    setActiveRow(target);
    if (isExtending) {
      const from = anchorRow(active);
      tickRows(from, target, tickedIn(from) === 'all');
    } else {
      setAnchor(target);
    }
    list.current?.scrollTo({ top: scrollTopFor(target, viewport) });
  }

  /** Turns a row's tick round; with Shift, all rows from the anchor on follow it. */
  function turnTick(row: number, isExtending: boolean): void {
    tickRows(isExtending ? anchorRow(row) : row, row, tickedIn(row) !== 'all');
    if (!isExtending) setAnchor(row);
    setActiveRow(row);
  }

  function turnAll(): void {
    const indexes = [...listed];
    onTick(
      indexes,
      indexes.some((index) => unticked.has(index)),
    );
  }

  function collapse(host: string, isCollapsed: boolean): void {
    const now = new Set(collapsed);
    if (isCollapsed) now.add(host);
    else now.delete(host);
    setCollapsed(now);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || !(ctrlKey || metaKey ? key.toLowerCase() === 'a' && !shiftKey : ownKeys.test(key))) return;
    event.preventDefault();
    void loadKeys().then(({ pressInList }) =>
      pressInList(key, shiftKey, {
        rows,
        active,
        isOnButton,
        rowsInSight: Math.floor(viewHeight / rowHeight),
        hosts: groups?.map(({ host }) => host) ?? [],
        goTo,
        turnTick,
        turnAll,
        setIsOnButtons,
        collapse,
        show: (place) => onShow(listed[place] ?? -1),
      }),
    );
  }

  const drawn = [];
  for (let row = first; row < end; row++) {
    const found = rows.at(row);
    const common = { id: `${id}-${row}`, row, isActive: row === active };
    const onTickClick = (event: MouseEvent) => {
      list.current?.focus({ preventScroll: true });
      turnTick(row, event.shiftKey);
    };
    const group = found?.kind === 'group' ? groups?.[found.group] : undefined;
    if (group !== undefined) {
      drawn.push(
        <GroupRow
          {...common}
          key={row}
          group={group}
          isCollapsed={collapsed.has(group.host)}
          ticked={tickedIn(row)}
          onClick={() => {
            setActiveRow(row);
            setAnchor(row);
            collapse(group.host, !collapsed.has(group.host));
          }}
          onTick={onTickClick}
        />,
      );
      continue;
    }
    const index = found?.kind === 'link' ? (listed[found.place] ?? -1) : -1;
    const link = links[index];
    if (link === undefined) continue;
    drawn.push(
      <LinkRow
        {...common}
        key={row}
        link={clean(link)}
        foundUrl={link.url}
        spans={spans.get(index)}
        isTicked={!unticked.has(index)}
        onClick={(event) => goTo(row, event.shiftKey)}
        onTick={onTickClick}
        isShowChosen={isOnButton && row === active}
        onShow={() => onShow(index)}
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
      aria-rowcount={rows.count}
      aria-colcount={3}
      aria-multiselectable="true"
      aria-disabled={isStale ? 'true' : undefined}
      aria-activedescendant={isActiveDrawn ? (isOnButton ? showIdOf(`${id}-${active}`) : `${id}-${active}`) : undefined}
      tabIndex={0}
      onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
      // Shift and a click would select the words in between.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <div class={styles.content} style={{ blockSize: `${contentHeight}px` }} role="presentation">
        <div style={{ transform: `translateY(${offset}px)` }} role="presentation">
          {drawn}
        </div>
      </div>
    </div>
  );
}
