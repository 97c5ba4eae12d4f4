import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { translate } from '../../browser/i18n';
import type { LinkSpans } from '../../core/query/spans';
import type { Density } from '../../core/settings/options';
import type { Selection } from '../../harvest/selection';
import styles from './LinkList.module.css';
import { LinkRow } from './LinkRow';
import type { RowButton } from './row-button';
import type { ListParts } from './parts-on-demand';
import type { Anchor, ListState } from './list-actions';
import { layOutRows } from './rows';
import { useActions } from './use-actions';
import { windowOf } from './windowing';

interface LinkListProps {
  readonly selection: Selection;
  readonly density: Density;
  /** The links that are not ticked, by their indexes. */
  readonly unticked: ReadonlySet<number>;
  readonly spans: ReadonlyMap<number, LinkSpans>;
  /** Whether this is the last good list, and not what the query asks for now. */
  readonly isStale: boolean;
  /** Called with the places, among the listed links, of those in sight. */
  readonly onLook: (places: readonly number[]) => void;
  /** Called to tick or untick links, by their indexes. */
  readonly onTick: ListState['onTick'];
  readonly parts: ListParts | null;
  /** Called when a button of a row is pressed, with the index of its link. */
  readonly onPress: ListState['onPress'];
}

/** The height of a row in root em. It is fixed, so that a hundred thousand rows cost no more than ten. */
const rowHeights: Record<Density, number> = { comfortable: 2.5, compact: 1.75 };

/** The keys that the list handles. */
const ownKeys = /^(?: |Enter|Home|End|Arrow.*|Page.*)$/;

/** The list of links. Only the rows in sight are in the document. */
export function LinkList(props: LinkListProps) {
  const { selection, density, unticked, spans, isStale, parts, onLook, onTick, onPress } = props;
  const { links, listed, groups, clean } = selection;
  const id = useId();
  const list = useRef<HTMLDivElement | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [viewHeight, setViewHeight] = useState(400);
  const [activeRow, setActiveRow] = useState(0);
  /** Which button of rows the keyboard is on, or `null` if it is on the rows. */
  const [button, setButton] = useState<RowButton | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  /** The row under the pointer. */
  const [pointedRow, setPointedRow] = useState(-1);
  const anchor = useRef<Anchor>({ links, at: -1 });
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    // Until groups can be drawn, they are not laid out either.
    () => (groups && parts ? parts.layOutGroups(groups, collapsed) : layOutRows(listed.length)),
    [listed, groups, collapsed, parts],
  );
  const rowHeightRem = rowHeights[density];
  const rowHeight = rowHeightRem * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const viewport = { scrollTop, viewHeight, rowHeight, rowCount: rows.count };
  const { first, end, offset, contentHeight } = windowOf(viewport);
  const active = Math.min(activeRow, rows.count - 1);
  const activeButton = rows.at(active)?.kind === 'link' ? button : null;

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

  const state: ListState = {
    selection,
    unticked,
    onTick,
    onPress,
    rows,
    viewport,
    active,
    button: activeButton,
    anchor,
    setActiveRow,
    setButton,
    collapsed,
    setCollapsed,
    list,
  };

  const act = useActions(state);

  function onKeyDown(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const isCopying = key.toLowerCase() === 'c' && getSelection()?.isCollapsed !== false;
    const isOwn = ctrlKey || metaKey ? !shiftKey && (key.toLowerCase() === 'a' || isCopying) : ownKeys.test(key);
    // Elsewhere than on a button, Enter belongs to the view.
    if (altKey || !isOwn || (key === 'Enter' && activeButton === null)) return;
    event.preventDefault();
    act(({ press }, now) => press(key, shiftKey, now));
  }

  const drawn = [];
  for (let row = first; row < end; row++) {
    const found = rows.at(row);
    const common = { id: `${id}-${row}`, row, isActive: row === active };
    const onTickClick = (event: MouseEvent) => {
      list.current?.focus({ preventScroll: true });
      act(({ turnTick }, now) => turnTick(row, event.shiftKey, now));
    };
    const group = found?.kind === 'group' ? groups?.[found.group] : undefined;
    if (group !== undefined) {
      drawn.push(
        parts && (
          <parts.GroupRow
            {...common}
            key={row}
            group={group}
            isCollapsed={collapsed.has(group.host)}
            ticked={parts.tickedIn(rows.placesOf(row), listed, unticked)}
            onClick={() => act(({ turnGroup }, now) => turnGroup(row, group.host, now))}
            onTick={onTickClick}
          />
        ),
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
        hasButtons={row === pointedRow || (row === active && hasFocus)}
        button={row === active ? activeButton : null}
        parts={parts}
        onClick={(event) => {
          // Whoever has just selected text does not mean to tick.
          if (event.detail < 2 && getSelection()?.isCollapsed === false) return;
          onTickClick(event);
        }}
        onPress={(pressed) => onPress(pressed, index)}
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
      data-part="list"
      aria-label={translate('links')}
      aria-rowcount={rows.count}
      aria-colcount={3}
      aria-multiselectable="true"
      aria-disabled={isStale ? 'true' : undefined}
      aria-activedescendant={
        isActiveDrawn ? `${id}-${active}${activeButton === null ? '' : `-${activeButton}`}` : undefined
      }
      tabIndex={0}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
      onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
      onPointerOver={({ target }) => setPointedRow(rowOf(target))}
      onPointerLeave={() => setPointedRow(-1)}
      // A click with Shift would select the text in between.
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

/** The row that an element is in, from 0; -1 if it is in none. */
function rowOf(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest('[aria-rowindex]') : null;
  return Number(row?.getAttribute('aria-rowindex') ?? 0) - 1;
}
