import { pick } from '../settings/pick';
import type { Desk } from './desk';

/** A change to the desk, as data. Fields that it does not name stay unchanged. */
export type DeskEdit = Partial<Desk>;

/** Returns the desk after a change. */
export const applyDeskEdit = (desk: Desk, edit: DeskEdit): Desk => ({ ...desk, ...edit });

/** Returns one change with the same effect as several, made one after the other. */
export function mergeDeskEdits(edits: readonly DeskEdit[]): DeskEdit {
  const merged: DeskEdit = {};
  for (const edit of edits) Object.assign(merged, edit);
  return merged;
}

/** Returns the change that undoes another one, provided that nothing else has changed the same fields since. */
export const inverseOfDeskEdit = (edit: DeskEdit, before: Desk): DeskEdit => pick(before, edit);
