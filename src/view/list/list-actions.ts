import type { Selection } from '../../harvest/selection';
import { rowButtons } from './row-button';
import type { RowButton } from './row-button';
import type { Rows } from './rows';
import { tickedIn } from './ticked-in';
import { scrollTopFor } from './windowing';
import type { Viewport } from './windowing';

/** The list at the time of a click or a key, and what can be changed about it. Rows are counted from 0. */
export interface ListState {
  readonly selection: Selection;
  readonly unticked: ReadonlySet<number>;
  readonly rows: Rows;
  readonly viewport: Viewport;
  /** The row that the keyboard is on. */
  readonly active: number;
  /** Which button of that row the keyboard is on, or `null` if it is on the row. */
  readonly button: RowButton | null;
  /** Where the range that Shift extends begins. */
  readonly anchor: { current: Anchor };
  /** The hosts whose groups are collapsed. */
  readonly collapsed: ReadonlySet<string>;
  /** The element that scrolls. */
  readonly list: { readonly current: Element | null };
  readonly setActiveRow: (row: number) => void;
  readonly setButton: (button: RowButton | null) => void;
  readonly setCollapsed: (hosts: ReadonlySet<string>) => void;
  readonly onTick: (indexes: readonly number[], isTicked: boolean) => void;
  readonly onPress: (button: RowButton, index: number) => void;
}

/** A link, by its index, or a host, and the list it was in. */
export interface Anchor {
  readonly links: Selection['links'];
  readonly at: number | string;
}

/** Moves to a row, or to the nearest if it does not exist. When extending, the rows up to it get the anchor's tick. */
export function goTo(row: number, isExtending: boolean, state: ListState): void {
  const { rows, active, viewport, list, setActiveRow } = state;
  const target = Math.max(0, Math.min(rows.count - 1, row));
  setActiveRow(target);
  if (isExtending) {
    const from = anchorRow(active, state);
    tickRows(from, target, ticked(from, state) === 'all', state);
  } else {
    setAnchor(target, state);
  }
  list.current?.scrollTo({ top: scrollTopFor(target, viewport) });
}

/** Toggles the tick of a row. When extending, all rows between the anchor and it get the same tick. */
export function turnTick(row: number, isExtending: boolean, state: ListState): void {
  tickRows(isExtending ? anchorRow(row, state) : row, row, ticked(row, state) !== 'all', state);
  if (!isExtending) setAnchor(row, state);
  state.setActiveRow(row);
}

/** Collapses or expands the group of a row. */
export function turnGroup(row: number, host: string, state: ListState): void {
  state.setActiveRow(row);
  setAnchor(row, state);
  collapse(host, !state.collapsed.has(host), state);
}

function collapse(host: string, isCollapsed: boolean, { collapsed, setCollapsed }: ListState): void {
  const now = new Set(collapsed);
  if (isCollapsed) now.add(host);
  else now.delete(host);
  setCollapsed(now);
}

/**
 * Performs the action of a key in the list. The list has checked that the key is one of its own.
 *
 * The buttons of a row are beside the row itself. The arrow keys reach and leave it, as in the ARIA Authoring Practices
 * ("Grid Pattern"). Where links are grouped, the arrow keys also collapse and expand a group.
 */
export function press(key: string, isExtending: boolean, state: ListState): void {
  if (key.toLowerCase() === 'a') turnAll(state);
  else if (key.toLowerCase() === 'c') copyRow(state);
  else if (!pressOnButton(key, state) && !pressInGroup(key, state)) pressOnRow(key, isExtending, state);
}

function pressOnButton(key: string, state: ListState): boolean {
  const { selection, rows, active, button, setButton, onPress } = state;
  const found = rows.at(active);
  if (found?.kind !== 'link') return false;
  const at = button === null ? -1 : rowButtons.indexOf(button);
  if (key === 'ArrowRight') setButton(rowButtons[Math.min(at + 1, rowButtons.length - 1)] ?? null);
  else if (button === null) return false;
  else if (key === 'ArrowLeft') setButton(rowButtons[at - 1] ?? null);
  else if (key === 'Enter' || key === ' ') onPress(button, selection.listed[found.place] ?? -1);
  else return false;
  return true;
}

function copyRow({ selection, rows, active, onPress }: ListState): void {
  const found = rows.at(active);
  if (found?.kind === 'link') onPress('copy', selection.listed[found.place] ?? -1);
}

function pressInGroup(key: string, state: ListState): boolean {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  const { selection, rows, active } = state;
  let head = active;
  while (head > 0 && rows.at(head)?.kind !== 'group') head--;
  const found = rows.at(head);
  const host = found?.kind === 'group' ? selection.groups?.[found.group]?.host : undefined;
  if (host === undefined) return false;
  if (key === 'ArrowLeft') goTo(head, false, state);
  if (key === 'ArrowLeft' || head === active) collapse(host, key === 'ArrowLeft', state);
  return true;
}

function pressOnRow(key: string, isExtending: boolean, state: ListState): void {
  const { rows, active, viewport } = state;
  if (key === ' ') turnTick(active, isExtending, state);
  const page = Math.max(1, Math.floor(viewport.viewHeight / viewport.rowHeight) - 1);
  const row = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: rows.count - 1,
  }[key];
  if (row !== undefined) goTo(row, isExtending, state);
}

function turnAll({ selection, unticked, onTick }: ListState): void {
  const indexes = [...selection.listed];
  onTick(
    indexes,
    indexes.some((index) => unticked.has(index)),
  );
}

/** Ticks or unticks the rows between two, inclusive. */
function tickRows(from: number, to: number, isTicked: boolean, { selection, rows, onTick }: ListState): void {
  const indexes: number[] = [];
  for (let row = Math.min(from, to); row <= Math.max(from, to); row++)
    for (const place of rows.placesOf(row)) indexes.push(selection.listed[place] ?? -1);
  onTick(indexes, isTicked);
}

const ticked = (row: number, { selection, rows, unticked }: ListState) =>
  tickedIn(rows.placesOf(row), selection.listed, unticked);

function setAnchor(row: number, state: ListState): void {
  state.anchor.current = { links: state.selection.links, at: meaningOf(row, state) };
}

/** The row of the anchor, or another row if the list no longer has it. */
function anchorRow(otherwise: number, state: ListState): number {
  const { at, links } = state.anchor.current;
  if (links !== state.selection.links) return otherwise;
  for (let row = 0; row < state.rows.count; row++) if (meaningOf(row, state) === at) return row;
  return otherwise;
}

/** What a row is about: a link, by its index, or a host. */
function meaningOf(row: number, { selection: { listed, groups }, rows }: ListState): number | string {
  const found = rows.at(row);
  return (found?.kind === 'group' ? groups?.[found.group]?.host : listed[found?.place ?? -1]) ?? -1;
}
