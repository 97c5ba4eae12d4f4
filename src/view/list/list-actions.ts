import type { Selection } from '../../harvest/selection';
import { tickedIn } from './rows';
import type { Rows } from './rows';
import { scrollTopFor } from './windowing';
import type { Viewport } from './windowing';

/** The list as a click or a key finds it, and what can be changed about it; rows are counted from 0. */
export interface ListState {
  readonly selection: Selection;
  readonly unticked: ReadonlySet<number>;
  readonly rows: Rows;
  readonly viewport: Viewport;
  /** The row that the keyboard is on. */
  readonly active: number;
  /** Whether the keyboard is on the button of that row. */
  readonly isOnButton: boolean;
  /** Where the stretch of rows begins that Shift extends. */
  readonly anchor: { current: Anchor };
  /** The hosts whose groups are folded. */
  readonly collapsed: ReadonlySet<string>;
  /** What scrolls. */
  readonly list: { readonly current: Element | null };
  readonly setActiveRow: (row: number) => void;
  readonly setIsOnButtons: (isOnButtons: boolean) => void;
  readonly setCollapsed: (hosts: ReadonlySet<string>) => void;
  readonly onTick: (indexes: readonly number[], isTicked: boolean) => void;
  readonly onShow: (index: number) => void;
}

/** A link, by its index, or a host; and the list that it was in. */
export interface Anchor {
  readonly links: Selection['links'];
  readonly at: number | string;
}

/** Goes to the nearest row there is; when extending, the rows from the anchor on follow its tick. */
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

/** Turns a row's tick round; with Shift, all rows from the anchor on follow it. */
export function turnTick(row: number, isExtending: boolean, state: ListState): void {
  tickRows(isExtending ? anchorRow(row, state) : row, row, ticked(row, state) !== 'all', state);
  if (!isExtending) setAnchor(row, state);
  state.setActiveRow(row);
}

/** Folds the group of a row, or unfolds it. */
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
 * Does what a key does in a list, which the list has found to be one of its own.
 *
 * A row's button is a cell beside the row itself, reached and left by the arrows, as the ARIA Authoring Practices have it ("Grid
 * Pattern"). Where links are grouped, the arrows fold and unfold a group besides.
 */
export function press(key: string, isExtending: boolean, state: ListState): void {
  if (key.toLowerCase() === 'a') turnAll(state);
  else if (!pressOnButton(key, state) && !pressInGroup(key, state)) pressOnRow(key, isExtending, state);
}

function pressOnButton(key: string, state: ListState): boolean {
  const { selection, rows, active, isOnButton, setIsOnButtons, onShow } = state;
  const found = rows.at(active);
  if (found?.kind !== 'link') return false;
  if (key === 'ArrowRight') setIsOnButtons(true);
  else if (!isOnButton) return false;
  else if (key === 'ArrowLeft') setIsOnButtons(false);
  else if (key === 'Enter' || key === ' ') onShow(selection.listed[found.place] ?? -1);
  else return false;
  return true;
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

/** Ticks the rows between two, both included, or unticks them. */
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

/** The row of the anchor; another one where the list does not have it any more. */
function anchorRow(otherwise: number, state: ListState): number {
  const { at, links } = state.anchor.current;
  if (links !== state.selection.links) return otherwise;
  for (let row = 0; row < state.rows.count; row++) if (meaningOf(row, state) === at) return row;
  return otherwise;
}

/** The link of a row, by its index, or the host. */
function meaningOf(row: number, { selection: { listed, groups }, rows }: ListState): number | string {
  const found = rows.at(row);
  return (found?.kind === 'group' ? groups?.[found.group]?.host : listed[found?.place ?? -1]) ?? -1;
}
