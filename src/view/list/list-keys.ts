import type { Rows } from './rows';

/** What the keyboard does with a list; rows are counted from 0. */
export interface ListControls {
  readonly rows: Rows;
  /** The row that the keyboard is on. */
  readonly active: number;
  /** Whether the keyboard is on the button of that row. */
  readonly isOnButton: boolean;
  /** How many rows are in sight. */
  readonly rowsInSight: number;
  /** The hosts of the groups, in their order; none where links are not grouped. */
  readonly hosts: readonly string[];
  /** Goes to the nearest row there is; when extending, the rows from the anchor on follow its tick. */
  readonly goTo: (row: number, isExtending: boolean) => void;
  readonly turnTick: (row: number, isExtending: boolean) => void;
  readonly turnAll: () => void;
  readonly setIsOnButtons: (isOnButtons: boolean) => void;
  readonly collapse: (host: string, isCollapsed: boolean) => void;
  /** Shows a link on the page, by its place among those listed. */
  readonly show: (place: number) => void;
}

/**
 * Does what a key does in a list, which the list has found to be one of its own: loaded when the first is pressed.
 *
 * A row's button is a cell beside the row itself, reached and left by the arrows, as the ARIA Authoring Practices have it ("Grid
 * Pattern"). Where links are grouped, the arrows fold and unfold a group besides.
 */
export function pressInList(key: string, isExtending: boolean, list: ListControls): void {
  if (key.toLowerCase() === 'a') list.turnAll();
  else if (!pressOnButton(key, list) && !pressInGroup(key, list)) pressOnRow(key, isExtending, list);
}

function pressOnButton(key: string, { rows, active, isOnButton, setIsOnButtons, show }: ListControls): boolean {
  const found = rows.at(active);
  if (found?.kind !== 'link') return false;
  if (key === 'ArrowRight') setIsOnButtons(true);
  else if (!isOnButton) return false;
  else if (key === 'ArrowLeft') setIsOnButtons(false);
  else if (key === 'Enter' || key === ' ') show(found.place);
  else return false;
  return true;
}

function pressInGroup(key: string, { rows, active, hosts, goTo, collapse }: ListControls): boolean {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  let head = active;
  while (head > 0 && rows.at(head)?.kind !== 'group') head--;
  const found = rows.at(head);
  const host = found?.kind === 'group' ? hosts[found.group] : undefined;
  if (host === undefined) return false;
  if (key === 'ArrowLeft') goTo(head, false);
  if (key === 'ArrowLeft' || head === active) collapse(host, key === 'ArrowLeft');
  return true;
}

function pressOnRow(
  key: string,
  isExtending: boolean,
  { rows, active, rowsInSight, goTo, turnTick }: ListControls,
): void {
  if (key === ' ') turnTick(active, isExtending);
  const page = Math.max(1, rowsInSight - 1);
  const row = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: rows.count - 1,
  }[key];
  if (row !== undefined) goTo(row, isExtending);
}
