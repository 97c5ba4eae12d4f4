import { pick } from '../settings/pick';
import type { Desk } from './desk';

/** A change of the desk, as data. What it does not name stays as it is. */
export type DeskEdit = Partial<Desk>;

/** Returns the desk after a change. */
export const applyDeskEdit = (desk: Desk, edit: DeskEdit): Desk => ({ ...desk, ...edit });

/** Returns one change that does what several do, one after the other. */
export function mergeDeskEdits(edits: readonly DeskEdit[]): DeskEdit {
  const merged: DeskEdit = {};
  for (const edit of edits) Object.assign(merged, edit);
  return merged;
}

/** Returns the change that takes another one back, as long as nothing else has changed the same. */
export const inverseOfDeskEdit = (edit: DeskEdit, before: Desk): DeskEdit => pick(before, edit);
