import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import type { InTurn } from './in-turn';

interface KeeperDependencies<Value, Edit> {
  /** Reads what is stored. Rejected if the browser cannot read it. */
  readonly load: () => Promise<Value>;
  /** Stores a change and resolves to what is stored afterwards. Rejected if it cannot be stored. */
  readonly change: (edit: Edit) => Promise<Value>;
  /** Merges several changes into one. */
  readonly merge: (edits: readonly Edit[]) => Edit;
  /** The queue that it shares with everything else that writes to the same storage. */
  readonly inTurn: InTurn;
}

/** The only writer of the settings, or of the desk. Changes come from several documents, and none may be lost. */
export interface Keeper<Value, Edit> {
  /** Stores changes, after all earlier ones. If they cannot be stored, what is stored stays unchanged. */
  readonly edit: (...edits: Edit[]) => Promise<Result<Value>>;
  /** Reads what is stored, after all earlier changes. Rejected if the browser cannot read it. */
  readonly read: () => Promise<Value>;
}

/**
 * Creates a keeper. Changes that arrive while others are being stored are stored together. So the last key of a word is stored
 * almost as soon as the first, which matters because a browser may end the background at any time.
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
