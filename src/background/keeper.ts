import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import type { InTurn } from './in-turn';

export interface KeeperDependencies<Value, Edit> {
  /** Reads what is stored; rejected when the browser cannot give it. */
  readonly load: () => Promise<Value>;
  /** Stores a change, and gives what is stored then; rejected when it cannot be stored. */
  readonly change: (edit: Edit) => Promise<Value>;
  /** Makes several changes one. */
  readonly merge: (edits: readonly Edit[]) => Edit;
  /** Where it waits for its turn, with all that writes to the same storage. */
  readonly inTurn: InTurn;
}

/** The only writer of the settings, or of the desk: changes come from several documents, and none may be lost. */
export interface Keeper<Value, Edit> {
  /** Makes changes, after those that were asked for before. When they cannot be stored, what is stored stays as it was. */
  readonly edit: (...edits: Edit[]) => Promise<Result<Value>>;
  /** Reads what is stored with every change that was asked for before. Rejected when the browser cannot give it. */
  readonly read: () => Promise<Value>;
}

/**
 * Creates a keeper. Changes that come while others are being stored are stored together, so that the last key of a word is written
 * as soon as the first: a browser may end the background at any time.
 */
export function createKeeper<Value, Edit>({
  load,
  change,
  merge,
  inTurn,
}: KeeperDependencies<Value, Edit>): Keeper<Value, Edit> {
  let waiting: Edit[] = [];
  let next: Promise<Result<Value>> | null = null;

  async function makeWaiting(): Promise<Result<Value>> {
    const edits = waiting;
    waiting = [];
    next = null;
    try {
      return succeed(await change(merge(edits)));
    } catch (error) {
      console.error('A change was not stored.', error);
      return fail('settings-not-kept');
    }
  }

  return {
    edit(...edits) {
      waiting.push(...edits);
      next ??= inTurn(makeWaiting);
      return next;
    },
    read: () => inTurn(load),
  };
}
